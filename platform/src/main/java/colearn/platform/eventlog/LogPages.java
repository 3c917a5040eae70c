package colearn.platform.eventlog;

import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Reads pages of the log in its order, up to where it is settled: that is for the caller to know. */
final class LogPages {
    private final JdbcClient database;
    private final CorrectedRows rows;

    LogPages(JdbcClient database, CorrectedRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** The same, read on a connection that the caller holds. */
    LogPages on(Connection held) {
        return new LogPages(JdbcClient.create(new SingleConnectionDataSource(held, true)), rows);
    }

    List<Happening> after(long position, long settled, int limit, KnownAt knownAt) {
        var page = database.sql(
                        "select " + LogRow.COLUMNS
                                + " from log.event where position > :after and position <= :settled order by position limit :limit")
                .param("after", position)
                .param("settled", settled)
                .param("limit", limit)
                .query(LogRow::all);
        return rows.page(database, page, knownAt);
    }

    /** No more than weighs {@code bytes} as it is stored; one that alone weighs more comes alone. */
    List<Happening> after(long position, long settled, int limit, int bytes) {
        var page = database.sql("select " + LogRow.COLUMNS + """
                         from (select *, sum(pg_column_size(payload)) over (order by position) - pg_column_size(payload) as before
                               from (select * from log.event where position > :after and position <= :settled
                                     order by position limit :limit) as limited) as weighed
                        where before + pg_column_size(payload) <= :bytes or before = 0 order by position""")
                .param("after", position)
                .param("settled", settled)
                .param("limit", limit)
                .param("bytes", bytes)
                .query(LogRow::all);
        return rows.page(database, page, KnownAt.ITS_OWN_PLACE);
    }

    List<Happening> at(Collection<Long> positions, long settled, KnownAt knownAt) {
        var page = database.sql("select " + LogRow.COLUMNS
                        + " from log.event where position = any(:positions) and position <= :settled order by position")
                .param("positions", positions.toArray(Long[]::new))
                .param("settled", settled)
                .query(LogRow::all);
        return rows.page(database, page, knownAt);
    }

    /** The event at a position, committed, whether it is settled or not. */
    Optional<UUID> idAt(long position) {
        return database.sql("select event_id from log.event where position = :position")
                .param("position", position)
                .query(UUID.class)
                .optional();
    }
}
