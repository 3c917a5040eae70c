package colearn.platform.views;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes generations away that serve nobody any more. A query that began before the pointer was moved still reads the old rows, so they stay
 * until every transaction of that time has ended; and a query never waits for the taking away for longer than a moment.
 */
final class LeftOvers {
    private static final Logger log = LoggerFactory.getLogger(LeftOvers.class);

    /** Who is in a transaction now, reading or writing: each holds a lock on its own virtual id. */
    private static final String TRANSACTIONS = """
            select l.virtualtransaction || '/' || l.pid from pg_locks l join pg_stat_activity a on a.pid = l.pid
            where l.locktype = 'virtualxid' and l.granted and a.datname = current_database() and a.usesysid is not null
              and l.pid <> pg_backend_pid()
            """;

    private final DataSource connections;
    private Set<String> readers = Set.of();
    private Set<Integer> leftOver = Set.of();

    LeftOvers(DataSource connections) {
        this.connections = connections;
    }

    /** Notes what serves nobody any more and who might still read it; answers whether there is anything. */
    boolean note(View<?> view) throws SQLException {
        try (var connection = connections.getConnection()) {
            Generations.forgetOlderThanTheLast(connection, view);
            leftOver = Generations.leftOver(connection, view.name());
            readers = leftOver.isEmpty() ? Set.of() : transactions(connection);
        }
        return !leftOver.isEmpty();
    }

    /** Takes away what was noted; false while somebody may still read it. */
    boolean remove(View<?> view) throws SQLException {
        try (var connection = connections.getConnection()) {
            readers.retainAll(transactions(connection));
            if (!readers.isEmpty()) {
                return false;
            }
            connection.setAutoCommit(false);
            try {
                for (int generation : leftOver) {
                    remove(connection, view.name(), generation);
                }
                return true;
            } finally {
                connection.rollback();
            }
        }
    }

    private static void remove(Connection connection, String view, int generation) throws SQLException {
        try (var statement = connection.createStatement()) {
            // Whoever wants to read the view while this waits for those who read it now, waits as well.
            statement.execute("set local lock_timeout = '500ms'");
            statement.execute("set local transaction_timeout = 0");
        }
        Generations.drop(connection, view, generation);
        connection.commit();
        log.info("generation {} of view {} is taken away", generation, view);
    }

    private static Set<String> transactions(Connection connection) throws SQLException {
        var transactions = new HashSet<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(TRANSACTIONS)) {
            while (row.next()) {
                transactions.add(row.getString(1));
            }
        }
        return transactions;
    }
}
