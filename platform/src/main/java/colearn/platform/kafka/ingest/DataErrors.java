package colearn.platform.kafka.ingest;

import java.sql.SQLException;

/** Tells a record that the database will never take from a database that is not well. */
final class DataErrors {
    private DataErrors() {}

    /** Data exception, integrity violation, limit exceeded: the same data will fail again. */
    static boolean is(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }

    static String reason(SQLException e) {
        return "the log does not take it (SQLSTATE %s)".formatted(e.getSQLState());
    }
}
