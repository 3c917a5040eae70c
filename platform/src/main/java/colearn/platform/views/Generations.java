package colearn.platform.views;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The generations of a view's rows: each a partition of its table, one of them serving for each fold version. */
final class Generations {

    /** Where the rows that one fold has made stand. */
    record State(int generation, int foldVersion, long position) {}

    private static final String STATE =
            "select generation, fold_version, position from view.state where view = ? and fold_version = ?";

    private Generations() {}

    /** Locks the view for its one writer of the moment; empty when another instance has it, or this fold has no rows yet. */
    static Optional<State> lock(Connection connection, View<?> view, boolean wait) throws SQLException {
        return state(connection, STATE + " for update" + (wait ? "" : " skip locked"), view);
    }

    static Optional<State> current(Connection connection, View<?> view) throws SQLException {
        return state(connection, STATE, view);
    }

    private static Optional<State> state(Connection connection, String sql, View<?> view) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, view.name());
            statement.setInt(2, view.foldVersion());
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

    /** Takes a generation away with what stands beside its rows. */
    static void drop(Connection connection, String view, int generation) throws SQLException {
        for (String table : new String[] {"view.evidence", "view.quarantine"}) {
            try (var statement =
                    connection.prepareStatement("delete from " + table + " where view = ? and generation = ?")) {
                statement.setString(1, view);
                statement.setInt(2, generation);
                statement.executeUpdate();
            }
        }
        execute(connection, "drop table if exists view." + partition(view, generation));
    }

    static void serve(Connection connection, String view, State state) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into view.state (view, generation, fold_version, position) values (?, ?, ?, ?)
                on conflict (view, fold_version) do update
                set generation = excluded.generation, position = excluded.position""")) {
            statement.setString(1, view);
            statement.setInt(2, state.generation());
            statement.setInt(3, state.foldVersion());
            statement.setLong(4, state.position());
            statement.executeUpdate();
        }
    }

    /**
     * Lets go of the rows of old folds: those of the version before stay, for instances of the last release that run beside this one, and for
     * the case that it is taken back.
     */
    static void forgetOlderThanTheLast(Connection connection, View<?> view) throws SQLException {
        try (var statement = connection.prepareStatement("""
                delete from view.state where view = ? and fold_version <
                    (select max(fold_version) from view.state where view = ? and fold_version < ?)""")) {
            statement.setString(1, view.name());
            statement.setString(2, view.name());
            statement.setInt(3, view.foldVersion());
            statement.executeUpdate();
        }
    }

    /** Generations that have a table but serve nobody: no fold version and no replay that is kept. */
    static Set<Integer> leftOver(Connection connection, String view) throws SQLException {
        var generations = new TreeSet<Integer>();
        try (PreparedStatement statement = connection.prepareStatement("""
                select g.generation from (
                    select substring(relname from '_g([0-9]+)$')::int as generation from pg_class
                    where relnamespace = 'view'::regnamespace and relkind = 'r' and relname ~ ('^' || ? || '_g[0-9]+$')) g
                where not exists (select from view.state s where s.view = ? and s.generation = g.generation)
                  and not exists (select from view.build b where b.view = ? and b.generation = g.generation
                                  and b.cut is not null and b.state <> 'FAILED')""")) {
            for (int parameter = 1; parameter <= 3; parameter++) {
                statement.setString(parameter, view);
            }
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    generations.add(row.getInt(1));
                }
            }
        }
        return generations;
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
