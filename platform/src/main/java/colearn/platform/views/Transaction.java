package colearn.platform.views;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** All or nothing, on a connection of its own. */
final class Transaction {
    private Transaction() {}

    /** What is done in it. */
    interface Work<T> {
        T in(Connection connection) throws SQLException, InterruptedException;
    }

    static <T> T run(DataSource connections, Work<T> work) throws SQLException, InterruptedException {
        try (var connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | InterruptedException | RuntimeException | Error e) {
                undo(connection, e);
                throw e;
            }
        }
    }

    /** A session that is gone has nothing to undo; what went wrong is why. */
    private static void undo(Connection connection, Throwable why) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }
}
