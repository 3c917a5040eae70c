package colearn.platform.views;

import java.sql.SQLException;

/** Tells what a row itself is to blame for from trouble of the moment: only that may be put aside, the rest is tried again. */
final class Unstorable {
    private Unstorable() {}

    /** Data exceptions, broken constraints, what is too large for an index. */
    static boolean is(SQLException e) {
        var state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
    }
}
