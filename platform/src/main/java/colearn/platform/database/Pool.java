package colearn.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A pool that can be told that its service ends: nobody waits long for a connection then, and closing it waits for none. */
public final class Pool extends HikariDataSource {
    private static final Duration LAST_PATIENCE = Duration.ofMillis(250);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Map<Thread, Wait> waiting = new ConcurrentHashMap<>();
    private final Set<Thread> makers;

    private Pool(HikariConfig config, Set<Thread> makers) {
        super(config);
        this.makers = makers;
    }

    /** As configured; only the threads are its own, and how isolated transactions are is said and not asked for. */
    public static Pool of(HikariConfig config) {
        // The pool would ask its first connection. Where that one dies while it is set up, the pool goes on with an
        // isolation that there is not, and no connection after it can be set up until the service is started again.
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        Set<Thread> makers = ConcurrentHashMap.newKeySet();
        config.setThreadFactory(work -> Thread.ofPlatform()
                .daemon()
                .name(config.getPoolName() + "-pool")
                .unstarted(() -> {
                    makers.add(Thread.currentThread());
                    try {
                        work.run();
                    } finally {
                        makers.remove(Thread.currentThread());
                    }
                }));
        return new Pool(config, makers);
    }

    /** One thread that waits for a connection; cut short, it is as if it had never been interrupted. */
    private static final class Wait {
        private final long since = System.nanoTime();
        private boolean over;
        private boolean cut;

        synchronized void cutShort(Thread waiting) {
            if (!over && !cut && System.nanoTime() - since > LAST_PATIENCE.toNanos()) {
                cut = true;
                waiting.interrupt();
            }
        }

        synchronized void end() {
            over = true;
            if (cut) {
                Thread.interrupted();
            }
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        var wait = new Wait();
        waiting.put(Thread.currentThread(), wait);
        try {
            return super.getConnection();
        } finally {
            waiting.remove(Thread.currentThread());
            wait.end();
        }
    }

    /** From now on whoever waits for a connection gives up soon: while the database is away, these waits would add up. */
    void hurry() {
        Thread.ofVirtual().start(() -> {
            while (!isClosed()) {
                waiting.forEach((thread, wait) -> wait.cutShort(thread));
                pause();
            }
        });
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        // One that tries to reach a database that is away sleeps between two tries, and closing would wait for it.
        makers.forEach(Thread::interrupt);
        super.close();
    }
}
