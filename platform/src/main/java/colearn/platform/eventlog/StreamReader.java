package colearn.platform.eventlog;

import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads single streams of the log: what was committed at the moment of asking, without waiting for the frontier. */
public final class StreamReader {
    private final JdbcClient database;
    private final CorrectedRows rows;

    StreamReader(DataSource connections, CorrectedRows rows) {
        this.database = JdbcClient.create(connections);
        this.rows = rows;
    }

    /**
     * The events of one stream in order, as they are known now, with the corrections among them; a page at a time in memory, however many
     * there are.
     */
    public Stream<Happening> read(StreamId stream) {
        var events = new StreamPages(database, rows, stream);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(events, Spliterator.ORDERED), false);
    }

    /**
     * The own events of one stream as they were recorded, each with its corrections; a page at a time in memory.
     *
     * @param after all of a later version; 0 for all
     */
    public Stream<RecordedEvent> recorded(StreamId stream, long after) {
        var events = new RecordedPages(database, rows, stream, after);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(events, Spliterator.ORDERED), false);
    }

    /**
     * One of them.
     *
     * @param event its id, or that of one of its corrections
     */
    public Optional<RecordedEvent> recorded(StreamId stream, UUID event) {
        var row = database.sql("select " + LogRow.COLUMNS + """
                         from log.event
                         where event_id in (select coalesce(corrects, event_id) from log.event where event_id = :event)
                           and source = :source and aggregate = :aggregate and aggregate_id = :id and corrects is null""")
                .param("event", event)
                .param("source", stream.source())
                .param("aggregate", stream.aggregate())
                .param("id", stream.id())
                .query(LogRow::all);
        return rows.recorded(database, row).stream().findFirst();
    }

    /** The version of a stream; 0 where nothing was recorded in it. */
    public long version(StreamId stream) {
        return database.sql("""
                        select coalesce(max(version), 0) from log.event
                        where source = :source and aggregate = :aggregate and aggregate_id = :id""")
                .param("source", stream.source())
                .param("aggregate", stream.aggregate())
                .param("id", stream.id())
                .query(Long.class)
                .single();
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
