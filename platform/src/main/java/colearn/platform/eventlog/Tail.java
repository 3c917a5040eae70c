package colearn.platform.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Follows the log for all readers of this instance: one thread, one connection that listens. Woken by commits of this instance at once, by
 * those of others through NOTIFY, and by the clock as the safety net.
 *
 * <p>The NOTIFY is sent after the commit and by itself: inside the append it would make all appends of the database queue for one lock.
 */
final class Tail implements LogReader, SmartLifecycle {
    /** Before all who follow the log. */
    static final int PHASE = -100;

    private static final Logger log = LoggerFactory.getLogger(Tail.class);
    private static final int POLL_MILLIS = 200;
    private static final Duration REMEMBER_EVERY = Duration.ofSeconds(5);
    private static final String CHANNEL = "colearn_log";

    private final DataSource connections;
    private final LogPages pages;
    private final Runnable aside;
    private final Semaphore commits = new Semaphore(0);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile long settled;
    private volatile boolean running;
    private volatile Thread[] threads = {};

    /** @param aside is run now and then */
    Tail(DataSource connections, CorrectedRows rows, Runnable aside) {
        this.connections = connections;
        this.pages = new LogPages(JdbcClient.create(connections), rows);
        this.aside = aside;
    }

    /** Called after each append of this instance. */
    void committed() {
        commits.release();
    }

    @Override
    public long frontier() {
        return settled;
    }

    @Override
    public boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (settled <= position && left > 0) {
                left = moved.awaitNanos(left);
            }
            return settled > position;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<Happening> after(long position, int limit, KnownAt knownAt) {
        return pages.after(position, settled, limit, knownAt);
    }

    @Override
    public List<Happening> after(Connection held, long position, int limit, KnownAt knownAt) {
        return pages.on(held).after(position, settled, limit, knownAt);
    }

    @Override
    public List<Happening> after(long position, int limit, int bytes) {
        return pages.after(position, settled, limit, bytes);
    }

    @Override
    public List<Happening> at(Connection held, Collection<Long> positions, KnownAt knownAt) {
        return pages.on(held).at(positions, settled, knownAt);
    }

    @Override
    public Optional<UUID> idAt(long position) {
        return pages.idAt(position);
    }

    @Override
    public void start() {
        running = true;
        threads = new Thread[] {
            Thread.ofPlatform().daemon().name("log-tail").start(() -> keep("following the log", this::follow)),
            Thread.ofPlatform().daemon().name("log-notify").start(() -> keep("telling of commits", this::tell))
        };
    }

    @Override
    public void stop() {
        running = false;
        for (var thread : threads) {
            try {
                // Each looks up several times a second; its connection goes back whole.
                thread.join(Duration.ofSeconds(2));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything that reads, and after it is stopped. */
    @Override
    public int getPhase() {
        return PHASE;
    }

    private interface Work {
        void on(Connection connection) throws SQLException, InterruptedException;
    }

    private void keep(String what, Work work) {
        while (running) {
            try (var connection = connections.getConnection()) {
                connection.setAutoCommit(true);
                work.on(connection);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException | Error e) {
                // Whatever it was: without this thread nobody would ever read on.
                if (running) {
                    log.warn("{} failed, going on: {}", what, e.getMessage(), e instanceof SQLException ? null : e);
                    pause();
                }
            }
        }
    }

    private void follow(Connection connection) throws SQLException, InterruptedException {
        // From what this server says, each time: after a failover it may hold less than the one before had shown.
        var frontier = new Frontier();
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        try {
            var listening = connection.unwrap(PGConnection.class);
            long remembered = System.nanoTime();
            while (running) {
                frontier.advance(connection, new Publish());
                listening.getNotifications(POLL_MILLIS);
                if (System.nanoTime() - remembered > REMEMBER_EVERY.toNanos()) {
                    frontier.remember(connection);
                    aside.run();
                    remembered = System.nanoTime();
                }
            }
            frontier.remember(connection);
        } finally {
            try (var statement = connection.createStatement()) {
                statement.execute("unlisten *");
            }
        }
    }

    /** Sends one notification for all commits since the last. */
    private void tell(Connection connection) throws SQLException, InterruptedException {
        while (running) {
            if (commits.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                commits.drainPermits();
                try (var statement = connection.createStatement()) {
                    statement.execute("notify " + CHANNEL);
                }
            }
        }
    }

    private final class Publish implements Frontier.Step {
        @Override
        public void settled(long position) {
            lock.lock();
            try {
                settled = position;
                moved.signalAll();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public boolean stopped() {
            return !running;
        }
    }

    private void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
