package colearn.platform.views;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** Rows of one generation of one view, in and out: a batch is one statement. */
final class RowStore<R> {
    private final View<R> view;
    private final JsonMapper json;

    RowStore(View<R> view, JsonMapper json) {
        this.view = view;
        this.json = json;
    }

    Map<String, R> load(Connection connection, int generation, Collection<String> keys) throws SQLException {
        var rows = new HashMap<String, R>();
        if (keys.isEmpty()) {
            return rows;
        }
        try (var statement = connection.prepareStatement(
                "select key, body from view.%s where generation = ? and key = any(?)".formatted(view.name()))) {
            statement.setInt(1, generation);
            statement.setArray(2, connection.createArrayOf("text", keys.toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    rows.put(row.getString(1), json.readValue(row.getString(2), view.rowType()));
                }
            }
        }
        return rows;
    }

    /** Those of the keys that stand still in a generation. */
    Set<String> halted(Connection connection, int generation, Set<String> keys) throws SQLException {
        var halted = new HashSet<String>();
        try (var statement = connection.prepareStatement(
                "select distinct key from view.quarantine where view = ? and generation = ? and key = any(?)")) {
            statement.setString(1, view.name());
            statement.setInt(2, generation);
            statement.setArray(3, connection.createArrayOf("text", keys.toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    halted.add(row.getString(1));
                }
            }
        }
        return halted;
    }

    /** The positions of the events that wait for a row, in order. */
    List<Long> waiting(Connection connection, int generation, String key) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select position from view.quarantine where view = ? and generation = ? and key = ? order by position")) {
            statement.setString(1, view.name());
            statement.setInt(2, generation);
            statement.setString(3, key);
            return positions(statement);
        }
    }

    private static List<Long> positions(PreparedStatement statement) throws SQLException {
        var positions = new ArrayList<Long>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                positions.add(row.getLong(1));
            }
        }
        return positions;
    }

    /** The positions of all events that concern a row, in order: those that it was made from, those that changed nothing, those that wait. */
    List<Long> concerning(Connection connection, int generation, String key) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select position from view.evidence where view = ? and generation = ? and key = ?
                union select position from view.quarantine where view = ? and generation = ? and key = ? order by 1""")) {
            for (int half : new int[] {0, 3}) {
                statement.setString(half + 1, view.name());
                statement.setInt(half + 2, generation);
                statement.setString(half + 3, key);
            }
            return positions(statement);
        }
    }

    /** Takes a row away with all that stands beside it. */
    void forget(Connection connection, int generation, String key) throws SQLException {
        forgetQuarantine(connection, generation, key);
        delete(connection, generation, Set.of(key));
        try (var statement = connection.prepareStatement(
                "delete from view.evidence where view = ? and generation = ? and key = ?")) {
            statement.setString(1, view.name());
            statement.setInt(2, generation);
            statement.setString(3, key);
            statement.executeUpdate();
        }
    }

    void forgetQuarantine(Connection connection, int generation, String key) throws SQLException {
        try (var statement = connection.prepareStatement(
                "delete from view.quarantine where view = ? and generation = ? and key = ?")) {
            statement.setString(1, view.name());
            statement.setInt(2, generation);
            statement.setString(3, key);
            statement.executeUpdate();
        }
    }

    void write(Connection connection, int generation, Fold<R> fold) throws SQLException {
        upsert(connection, generation, fold.changed());
        delete(connection, generation, fold.gone());
        evidence(connection, generation, fold.evidence());
        quarantine(connection, generation, fold.failures());
    }

    /** What stands beside the rows of a generation whose rows are written already. */
    void writeBeside(Connection connection, int generation, Fold<R> fold) throws SQLException {
        evidence(connection, generation, fold.evidence());
        quarantine(connection, generation, fold.failures());
    }

    private void upsert(Connection connection, int generation, Map<String, R> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("""
                insert into view.%s (generation, key, body)
                select ?, key, body::jsonb from unnest(?::text[], ?::text[]) as t(key, body)
                on conflict (generation, key) do update set body = excluded.body""".formatted(view.name()))) {
            var entries = List.copyOf(rows.entrySet());
            statement.setInt(1, generation);
            statement.setArray(2, texts(connection, entries, Map.Entry::getKey));
            statement.setArray(3, texts(connection, entries, entry -> json.writeValueAsString(entry.getValue())));
            statement.executeUpdate();
        }
    }

    private void delete(Connection connection, int generation, Set<String> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(
                "delete from view.%s where generation = ? and key = any(?)".formatted(view.name()))) {
            statement.setInt(1, generation);
            statement.setArray(2, connection.createArrayOf("text", keys.toArray()));
            statement.executeUpdate();
        }
    }

    private void evidence(Connection connection, int generation, Collection<Fold.Evidence> folded) throws SQLException {
        if (folded.isEmpty()) {
            return;
        }
        var evidence = List.copyOf(folded);
        // An event that is read as several may come in two batches.
        try (var statement = connection.prepareStatement("""
                insert into view.evidence as known (view, generation, key, part, position, event_id, effect)
                select ?, ?, key, part, position, event_id, effect
                from unnest(?::text[], ?::text[], ?::bigint[], ?::uuid[], ?::boolean[]) as t(key, part, position, event_id, effect)
                on conflict (view, generation, key, part, position) do update set effect = true
                where excluded.effect and not known.effect""")) {
            statement.setString(1, view.name());
            statement.setInt(2, generation);
            statement.setArray(3, texts(connection, evidence, Fold.Evidence::key));
            statement.setArray(4, texts(connection, evidence, Fold.Evidence::part));
            statement.setArray(5, array(connection, "int8", evidence, Fold.Evidence::position));
            statement.setArray(6, array(connection, "uuid", evidence, Fold.Evidence::eventId));
            statement.setArray(7, array(connection, "bool", evidence, Fold.Evidence::effect));
            statement.executeUpdate();
        }
    }

    private void quarantine(Connection connection, int generation, List<Fold.Failure> failures) throws SQLException {
        if (failures.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("""
                insert into view.quarantine (view, generation, key, position, event_id, kind)
                select ?, ?, key, position, event_id, kind
                from unnest(?::text[], ?::bigint[], ?::uuid[], ?::text[]) as t(key, position, event_id, kind)
                on conflict do nothing""")) {
            statement.setString(1, view.name());
            statement.setInt(2, generation);
            statement.setArray(3, texts(connection, failures, Fold.Failure::key));
            statement.setArray(4, array(connection, "int8", failures, Fold.Failure::position));
            statement.setArray(5, array(connection, "uuid", failures, Fold.Failure::eventId));
            statement.setArray(
                    6, texts(connection, failures, failure -> failure.kind().name()));
            statement.executeUpdate();
        }
    }

    private static <T> java.sql.Array texts(Connection connection, List<T> items, Function<T, String> value)
            throws SQLException {
        return array(connection, "text", items, value);
    }

    private static <T> java.sql.Array array(Connection connection, String type, List<T> items, Function<T, ?> value)
            throws SQLException {
        return connection.createArrayOf(type, items.stream().map(value).toArray());
    }
}
