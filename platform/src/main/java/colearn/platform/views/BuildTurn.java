package colearn.platform.views;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The turn to build a view: an advisory lock of a session, so that it cannot outlive its holder. */
final class BuildTurn implements AutoCloseable {
    private final Connection connection;
    private final String view;

    BuildTurn(DataSource connections, String view) throws SQLException {
        this.connection = connections.getConnection();
        this.view = view;
        lock("select pg_advisory_lock(hashtextextended(?, 1))");
    }

    private void lock(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, "build/" + view);
            // The wait may be long: it is another instance's whole build.
            try (var patience = connection.createStatement()) {
                patience.execute("set lock_timeout = 0; set transaction_timeout = 0");
            }
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        try (var patience = connection.createStatement()) {
            lock("select pg_advisory_unlock(hashtextextended(?, 1))");
            patience.execute("set lock_timeout = '5s'; set transaction_timeout = '60s'");
        } finally {
            connection.close();
        }
    }
}
