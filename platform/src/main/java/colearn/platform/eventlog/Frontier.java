package colearn.platform.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * Passes gaps in the log on proof. Positions are drawn before they are committed, so a reader can see 8 before 7.
 *
 * <p>The proof: whoever still owns a position below one that is visible held a row-exclusive lock on the table when it drew it, and gives
 * the lock up only after its commit is visible. So: see the gap; note who holds such a lock; once all of these have ended, read again; what
 * is missing then will never come. Transaction ids prove nothing here: a position may be drawn before its transaction has one.
 */
final class Frontier {
    private static final int PAGE = 10_000;

    private static final String HOLDERS = """
            select virtualtransaction || '/' || coalesce(pid, 0) from pg_locks
            where locktype = 'relation' and relation = 'log.event'::regclass
              and database = (select oid from pg_database where datname = current_database())
              and mode = 'RowExclusiveLock' and granted
            """;

    private long settled;
    private boolean started;

    /** Everything up to here is settled. */
    long settled() {
        return settled;
    }

    /**
     * Goes on as far as it is proved, telling each step.
     *
     * @param connection in auto-commit: each statement must see what is committed when it runs
     */
    void advance(Connection connection, Step step) throws SQLException, InterruptedException {
        if (!started) {
            settle(number(connection, "select position from log.settled"), step);
            started = true;
        }
        while (true) {
            var seen = read(connection);
            settle(seen.contiguous(), step);
            if (seen.last() == settled) {
                if (seen.full()) {
                    continue;
                }
                return;
            }
            passGap(connection, seen.last(), step);
        }
    }

    private void passGap(Connection connection, long upTo, Step step) throws SQLException, InterruptedException {
        var writers = holders(connection);
        awaitEnd(
                connection,
                writers,
                () -> {
                    settle(read(connection).contiguous(), step);
                    return settled >= upTo;
                },
                step);
        // Those that drew a position in the gap have ended: what they committed is visible now, and the rest never
        // comes.
        settle(upTo, step);
    }

    private void settle(long position, Step step) {
        if (position > settled) {
            settled = position;
            step.settled(position);
        }
    }

    private record Seen(long contiguous, long last, boolean full) {}

    private Seen read(Connection connection) throws SQLException {
        long contiguous = settled;
        long last = settled;
        int rows = 0;
        try (var statement = connection.prepareStatement(
                "select position from log.event where position > ? order by position limit " + PAGE)) {
            statement.setLong(1, settled);
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    last = result.getLong(1);
                    rows++;
                    if (last == contiguous + 1) {
                        contiguous = last;
                    }
                }
            }
        }
        return new Seen(contiguous, last, rows == PAGE);
    }

    private interface Early {
        boolean enough() throws SQLException;
    }

    private static void awaitEnd(Connection connection, Set<String> writers, Early early, Step step)
            throws SQLException, InterruptedException {
        long pause = 1;
        while (!writers.isEmpty() && !early.enough() && !step.stopped()) {
            Thread.sleep(pause);
            pause = Math.min(pause * 2, 50);
            writers.retainAll(holders(connection));
        }
        if (step.stopped()) {
            throw new InterruptedException("stopped before the gap was proved");
        }
    }

    private static Set<String> holders(Connection connection) throws SQLException {
        var holders = new HashSet<String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(HOLDERS)) {
            while (result.next()) {
                holders.add(result.getString(1));
            }
        }
        return holders;
    }

    /** Remembers how far it was proved, so that the next start need not begin with the first event. */
    void remember(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("update log.settled set position = ? where position < ?")) {
            statement.setLong(1, settled);
            statement.setLong(2, settled);
            statement.executeUpdate();
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Told of each step, and asked whether to go on. */
    interface Step {
        void settled(long position);

        boolean stopped();
    }
}
