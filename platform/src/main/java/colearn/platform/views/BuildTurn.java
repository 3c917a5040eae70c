package colearn.platform.views;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The turn to build a view, over all instances: an advisory lock of a session that gives a sign of life. It cannot outlive its holder: the
 * session of a dead one ends with its connection, that of a stalled one when the signs of life stay away.
 */
final class BuildTurn implements AutoCloseable {
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Connection connection;
    private final String name;
    private final Thread pulse;

    private BuildTurn(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
        this.pulse = Thread.ofVirtual().name(name + "-pulse").start(this::live);
    }

    /** Empty while another instance has it. */
    static Optional<BuildTurn> take(DataSource connections, String view) throws SQLException {
        var name = "build/" + view;
        var connection = connections.getConnection();
        try {
            connection.setAutoCommit(true);
            if (lock(connection, "select pg_try_advisory_lock(hashtextextended(?, 1))", name)) {
                execute(connection, "set idle_session_timeout = '%dms'".formatted(PATIENCE.toMillis()));
                return Optional.of(new BuildTurn(connection, name));
            }
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return Optional.empty();
    }

    private void live() {
        try {
            while (true) {
                Thread.sleep(SIGN_OF_LIFE);
                synchronized (connection) {
                    execute(connection, "select");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            // The turn is lost. Whoever has it now has marked this build in the journal, and it will not be served.
            return;
        }
    }

    private static boolean lock(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        pulse.interrupt();
        synchronized (connection) {
            try (connection) {
                lock(connection, "select pg_advisory_unlock(hashtextextended(?, 1))", name);
                execute(connection, "set idle_session_timeout = 0");
            }
        }
    }
}
