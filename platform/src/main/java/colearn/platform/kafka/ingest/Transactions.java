package colearn.platform.kafka.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A transaction by hand, because facts, places and quarantine share one connection across rooms. */
final class Transactions {
    private Transactions() {}

    interface Work<T, E extends Exception> {
        T in(Connection transaction) throws SQLException, InterruptedException, E;
    }

    static <T, E extends Exception> T on(DataSource connections, Work<T, E> work)
            throws SQLException, InterruptedException, E {
        try (var connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.in(connection);
                connection.commit();
                return result;
            } catch (Throwable e) {
                // Whatever it was: the connection goes back to its pool, and nothing of this may be committed there.
                rollback(connection, e);
                throw e;
            }
        }
    }

    private static void rollback(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
