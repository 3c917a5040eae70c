package colearn.platform.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that is away or busy from one that was asked something wrong. */
final class DatabaseProblems {
    /** Spring has no exception of its own for it. */
    private static final String LOCK_TIMEOUT = "55P03";

    private DatabaseProblems() {}

    static boolean isAway(Throwable thrown) {
        return causes(thrown).anyMatch(cause -> switch (cause) {
            case DataAccessResourceFailureException it -> true;
            case CannotCreateTransactionException it -> true;
            case SQLTransientConnectionException it -> true;
            case SQLException it -> isConnection(it.getSQLState());
            default -> false;
        });
    }

    /** A lock was not had in time, or two transactions stood in each other's way. */
    static boolean isContended(Throwable thrown) {
        return causes(thrown)
                .anyMatch(cause -> cause instanceof ConcurrencyFailureException
                        || cause instanceof SQLException it && LOCK_TIMEOUT.equals(it.getSQLState()));
    }

    /**
     * Class 08: connection exception; 57P0x: the server goes down or comes up; 53: out of connections, memory or disk; 25P03 and 25P04: the
     * server has ended a session whose transaction sat idle or lasted too long.
     */
    private static boolean isConnection(String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("57P")
                        || state.startsWith("53")
                        || state.equals("25P03")
                        || state.equals("25P04"));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
