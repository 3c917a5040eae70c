package colearn.platform.eventlog;

import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Reads pages of the log in its order, bounded in number and in bytes, up to where it is settled: that is for the caller to know. */
final class LogPages {
    private static final int LEAST = 16;

    private final JdbcClient database;
    private final CorrectedRows rows;
    private final AtomicInteger fitting;

    LogPages(JdbcClient database, CorrectedRows rows) {
        this(database, rows, new AtomicInteger(Integer.MAX_VALUE));
    }

    /** @param fitting how many events of the last kind may fit in a page: all that are looked at have to be weighed */
    private LogPages(JdbcClient database, CorrectedRows rows, AtomicInteger fitting) {
        this.database = database;
        this.rows = rows;
        this.fitting = fitting;
    }

    /** The same, read on a connection that the caller holds. */
    LogPages on(Connection held) {
        return new LogPages(JdbcClient.create(new SingleConnectionDataSource(held, true)), rows, fitting);
    }

    List<Happening> after(long position, long settled, int limit, KnownAt knownAt) {
        return after(position, settled, limit, BoundedPage.BYTES, knownAt);
    }

    /** No more than weighs {@code bytes}; one that alone weighs more comes alone. */
    List<Happening> after(long position, long settled, int limit, int bytes) {
        return after(position, settled, limit, bytes, KnownAt.ITS_OWN_PLACE);
    }

    private List<Happening> after(long position, long settled, int limit, int bytes, KnownAt knownAt) {
        int asked = Math.min(limit, fitting.get());
        var page = database.sql(BoundedPage.sql("position > :after and position <= :settled", "position"))
                .param("after", position)
                .param("settled", settled)
                .param("limit", asked)
                .param("bytes", bytes)
                .query(BoundedPage::read);
        if (page.isCut()) {
            fitting.set(Math.max(LEAST, 2 * page.rows().size()));
        } else if (page.candidates() == asked && asked < limit) {
            fitting.set(4 * asked);
        }
        return rows.page(database, page.rows(), knownAt);
    }

    List<Happening> at(Collection<Long> positions, long settled, KnownAt knownAt) {
        var page = database.sql(BoundedPage.sql("position = any(:positions) and position <= :settled", "position"))
                .param("positions", positions.toArray(Long[]::new))
                .param("settled", settled)
                .param("limit", positions.size())
                .param("bytes", BoundedPage.BYTES)
                .query(BoundedPage::read);
        return rows.page(database, page.rows(), knownAt);
    }

    /** The event at a position, committed, whether it is settled or not. */
    Optional<UUID> idAt(long position) {
        return database.sql("select event_id from log.event where position = :position")
                .param("position", position)
                .query(UUID.class)
                .optional();
    }
}
