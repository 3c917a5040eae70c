package colearn.platform.views;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The generations of a view's rows: each a partition of its table, one of them serving. */
final class Generations {

    /** Where a view stands. */
    record State(int generation, int foldVersion, long position) {}

    private Generations() {}

    /** Locks the view for its one writer of the moment; empty when another instance has it, or it was never built. */
    static Optional<State> lock(Connection connection, String view, boolean wait) throws SQLException {
        return state(
                connection,
                "select generation, fold_version, position from view.state where view = ? for update"
                        + (wait ? "" : " skip locked"),
                view);
    }

    static Optional<State> current(Connection connection, String view) throws SQLException {
        return state(connection, "select generation, fold_version, position from view.state where view = ?", view);
    }

    private static Optional<State> state(Connection connection, String sql, String view) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, view);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new State(row.getInt(1), row.getInt(2), row.getLong(3)))
                        : Optional.empty();
            }
        }
    }

    static int next(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select nextval('view.generation')")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** A place for the rows of a generation, apart from the view until it is attached: no index slows the filling. */
    static void create(Connection connection, String view, int generation) throws SQLException {
        execute(
                connection,
                "create table view.%1$s (like view.%2$s including defaults including generated including constraints)"
                        .formatted(partition(view, generation), view));
    }

    /** Makes the generation part of the view's table, with its indexes; row security is the parent's. */
    static void attach(Connection connection, String view, int generation) throws SQLException {
        execute(
                connection,
                "alter table view.%2$s attach partition view.%1$s for values in (%3$d)"
                        .formatted(partition(view, generation), view, generation));
    }

    static void drop(Connection connection, String view, int generation) throws SQLException {
        execute(connection, "drop table if exists view." + partition(view, generation));
        for (String table : new String[] {"view.evidence", "view.quarantine"}) {
            try (var statement =
                    connection.prepareStatement("delete from " + table + " where view = ? and generation = ?")) {
                statement.setString(1, view);
                statement.setInt(2, generation);
                statement.executeUpdate();
            }
        }
    }

    static void serve(Connection connection, String view, State state) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into view.state (view, generation, fold_version, position) values (?, ?, ?, ?)
                on conflict (view) do update set generation = excluded.generation, fold_version = excluded.fold_version,
                    position = excluded.position""")) {
            statement.setString(1, view);
            statement.setInt(2, state.generation());
            statement.setInt(3, state.foldVersion());
            statement.setLong(4, state.position());
            statement.executeUpdate();
        }
    }

    static String partition(String view, int generation) {
        return view + "_g" + generation;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
