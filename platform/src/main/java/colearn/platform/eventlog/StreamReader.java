package colearn.platform.eventlog;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads single streams of the log: what was committed at the moment of asking, without waiting for the frontier. */
public final class StreamReader {
    private final JdbcClient database;
    private final HappeningRows rows;

    StreamReader(DataSource connections, HappeningRows rows) {
        this.database = JdbcClient.create(connections);
        this.rows = rows;
    }

    /** The events of one stream from a version on, in order. */
    public List<Happening> read(StreamId stream, long fromVersion) {
        return database.sql("select " + HappeningRows.COLUMNS + """
                         from log.event where source = :source and aggregate = :aggregate and aggregate_id = :id and version >= :from
                        order by version""")
                .param("source", stream.source())
                .param("aggregate", stream.aggregate())
                .param("id", stream.id())
                .param("from", fromVersion)
                .query(rows::readAll);
    }

    /** The streams of one kind whose events name a parent. */
    public List<StreamId> under(String source, String aggregate, String role, UUID parent) {
        return database
                .sql("""
                        select distinct aggregate_id from log.event
                        where refs @> jsonb_build_object(:role::text, :parent::text) and source = :source and aggregate = :aggregate
                        order by aggregate_id""")
                .param("role", role)
                .param("parent", parent.toString())
                .param("source", source)
                .param("aggregate", aggregate)
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> new StreamId(source, aggregate, id))
                .toList();
    }

    /** The position of one version of a stream. */
    public Optional<Long> position(StreamId stream, long version) {
        return database.sql("""
                        select position from log.event
                        where source = :source and aggregate = :aggregate and aggregate_id = :id and version = :version""")
                .param("source", stream.source())
                .param("aggregate", stream.aggregate())
                .param("id", stream.id())
                .param("version", version)
                .query(Long.class)
                .optional();
    }
}
