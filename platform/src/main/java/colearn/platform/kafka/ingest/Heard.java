package colearn.platform.kafka.ingest;

import colearn.platform.commands.LogPosition;
import colearn.platform.kafka.wire.Mark;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How much of the other services' logs this service has heard: all that a source has published up to this position is in this service's own
 * log (what could not be read is in quarantine). A position of an event that its source does not publish is heard too, once the source's
 * relay has passed it.
 */
public final class Heard {
    /** Another instance may be the one that takes in, so looking again now and then is needed; all waiters share a look. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final JdbcClient database;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition told = lock.newCondition();
    private Map<String, LogPosition> positions = Map.of();
    private long looked = System.nanoTime() - LOOK_NANOS;

    public Heard(DataSource processors) {
        this.database = JdbcClient.create(processors);
    }

    /** Empty before anything was heard. */
    public Optional<LogPosition> position(String source) {
        return Optional.ofNullable(read().get(source));
    }

    /**
     * Waits until this service has heard that much.
     *
     * @return false when the time is over first, or when the source's log is of a later epoch: that position will never be heard
     */
    public boolean await(String source, int epoch, long position, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (true) {
                var heard = Optional.ofNullable(freshly().get(source));
                if (heard.filter(at -> at.epoch() == epoch && at.position() >= position)
                        .isPresent()) {
                    return true;
                }
                long left = end - System.nanoTime();
                if (left <= 0 || heard.filter(at -> at.epoch() > epoch).isPresent()) {
                    return false;
                }
                var ignored = told.awaitNanos(Math.min(left, LOOK_NANOS));
            }
        } finally {
            lock.unlock();
        }
    }

    /** In the transaction that takes the facts in. */
    void store(Connection transaction, String source, Mark mark) throws SQLException {
        try (var statement = transaction.prepareStatement("""
                insert into log.heard as h (source, epoch, position) values (?, ?, ?)
                on conflict (source) do update set epoch = excluded.epoch, position = excluded.position
                where (h.epoch, h.position) < (excluded.epoch, excluded.position)""")) {
            statement.setString(1, source);
            statement.setInt(2, mark.epoch());
            statement.setLong(3, mark.position());
            statement.executeUpdate();
        }
    }

    /** Called after each commit of this instance's ingests. */
    void told() {
        lock.lock();
        try {
            looked = System.nanoTime() - LOOK_NANOS;
            told.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Map<String, LogPosition> freshly() {
        if (System.nanoTime() - looked >= LOOK_NANOS) {
            positions = read();
            looked = System.nanoTime();
        }
        return positions;
    }

    private Map<String, LogPosition> read() {
        return database
                .sql("select source, epoch, position from log.heard")
                .query((row, n) ->
                        new LogPosition(row.getString("source"), row.getInt("epoch"), row.getLong("position")))
                .list()
                .stream()
                .collect(Collectors.toMap(LogPosition::service, at -> at));
    }
}
