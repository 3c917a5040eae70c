package colearn.platform.kafka;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Being the one instance that does a task: a session advisory lock on a connection of its own. The server ends the session of a holder that
 * stalls, and so the next instance takes over. It only keeps two from working at the same time for long; that nothing breaks when they do is
 * the business of fencing (relay) and of locked offsets (ingest).
 */
public final class Leadership implements AutoCloseable {
    /** Keeps these locks apart from other advisory locks of the database. */
    private static final int FAMILY = 0x6b61_666b;

    private static final Duration TRY = Duration.ofMillis(500);

    private final Connection session;
    private final long pingNanos;
    private long pinged = System.nanoTime();

    private Leadership(Connection session, Duration idle) {
        this.session = session;
        this.pingNanos = idle.toNanos() / 10;
    }

    /**
     * Waits until this instance leads.
     *
     * @param sessions gives connections that are in no pool
     * @param idle after this time without a {@link #keep()} the lead is lost
     * @return empty when the life ended first
     */
    public static Optional<Leadership> await(DataSource sessions, String task, Duration idle, Life life)
            throws SQLException, InterruptedException {
        var candidate = new Leadership(sessions.getConnection(), idle);
        try {
            candidate.limitIdleTime(idle);
            while (life.goesOn()) {
                if (candidate.locks(task)) {
                    return Optional.of(candidate);
                }
                life.is(WorkerState.Kind.WAITING);
                life.pause(TRY);
            }
        } catch (SQLException | InterruptedException | RuntimeException e) {
            candidate.close();
            throw e;
        }
        candidate.close();
        return Optional.empty();
    }

    /** Says that the holder is alive: in every round of its work. A lead that was lost shows as an SQLException. */
    public void keep() throws SQLException {
        if (System.nanoTime() - pinged >= pingNanos) {
            try (var statement = session.createStatement()) {
                statement.execute("select 1");
            }
            pinged = System.nanoTime();
        }
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }

    private void limitIdleTime(Duration idle) throws SQLException {
        session.setAutoCommit(true);
        try (var statement = session.prepareStatement("select set_config('idle_session_timeout', ?, false)")) {
            statement.setString(1, idle.toMillis() + "ms");
            statement.execute();
        }
    }

    private boolean locks(String task) throws SQLException {
        try (var statement = session.prepareStatement("select pg_try_advisory_lock(?, hashtext(?))")) {
            statement.setInt(1, FAMILY);
            statement.setString(2, task);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
