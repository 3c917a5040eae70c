package colearn.platform.eventlog;

import static colearn.platform.eventlog.EventRows.time;

import colearn.platform.decider.Claim;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import tools.jackson.databind.json.JsonMapper;

/** Appends units, each in a transaction of its own. Group commit can take its place behind the same method. */
final class LogWriter implements Appender {
    private static final int ATTEMPTS_AFTER_DEADLOCK = 5;

    private final DataSource connections;
    private final JsonMapper json;
    private final Runnable afterCommit;
    private final SQLStateSQLExceptionTranslator translator = new SQLStateSQLExceptionTranslator();

    LogWriter(DataSource connections, JsonMapper json, Runnable afterCommit) {
        this.connections = connections;
        this.json = json;
        this.afterCommit = afterCommit;
    }

    @Override
    public void append(AppendUnit unit) {
        try {
            attempt(unit);
        } catch (SQLException e) {
            var translated = translator.translate("append", null, e);
            throw translated != null ? translated : new UncategorizedSQLException("append", null, e);
        }
    }

    private void attempt(AppendUnit unit) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try (var connection = connections.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    write(connection, unit);
                    connection.commit();
                } catch (Throwable e) {
                    // Whatever it was: the connection goes back to its pool, and nothing of this may be committed
                    // there.
                    rollback(connection, e);
                    throw e;
                }
                afterCommit.run();
                return;
            } catch (SQLException e) {
                if (attempt == ATTEMPTS_AFTER_DEADLOCK || !isDeadlock(e)) {
                    throw e;
                }
            }
        }
    }

    private void write(Connection connection, AppendUnit unit) throws SQLException {
        lock(connection, unit);
        if (moved(connection, unit)) {
            // A repeated request finds its stream moved on by itself: say so, rather than decide again.
            if (unit.outcome() != null && !remember(connection, unit)) {
                throw new AppendLost(new AppendLost.To.UsedKey());
            }
            throw new AppendLost(new AppendLost.To.NewerVersion());
        }
        if (unit.outcome() != null && !remember(connection, unit)) {
            throw new AppendLost(new AppendLost.To.UsedKey());
        }
        for (Claim claim : inOrder(unit.claims().released())) {
            release(connection, unit, claim);
        }
        for (Claim claim : inOrder(unit.claims().taken())) {
            if (!claim(connection, unit, claim)) {
                throw new AppendLost(new AppendLost.To.Holder(claim));
            }
        }
        if (!unit.events().isEmpty()) {
            rows(unit).insert(connection, AppendStatements.EVENTS);
        }
    }

    private static void lock(Connection connection, AppendUnit unit) throws SQLException {
        var locks = new TreeMap<String, Boolean>();
        unit.guards().forEach(guard -> locks.put(guard.stream().lockName(), false));
        locks.put(unit.stream().lockName(), true);
        try (var statement = connection.prepareStatement(AppendStatements.LOCK)) {
            statement.setArray(
                    1, connection.createArrayOf("text", locks.keySet().toArray()));
            statement.setArray(
                    2, connection.createArrayOf("bool", locks.values().toArray()));
            statement.execute();
        }
    }

    private static boolean moved(Connection connection, AppendUnit unit) throws SQLException {
        var checked = new ArrayList<>(unit.guards());
        checked.add(new AppendUnit.Guard(unit.stream(), unit.expectedVersion()));
        try (var statement = connection.prepareStatement(AppendStatements.MOVED)) {
            statement.setArray(
                    1,
                    array(
                            connection,
                            "text",
                            checked.stream().map(g -> g.stream().source())));
            statement.setArray(
                    2,
                    array(
                            connection,
                            "text",
                            checked.stream().map(g -> g.stream().aggregate())));
            statement.setArray(
                    3,
                    array(
                            connection,
                            "uuid",
                            checked.stream().map(g -> g.stream().id())));
            statement.setArray(4, array(connection, "int8", checked.stream().map(AppendUnit.Guard::version)));
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getInt(1) > 0;
            }
        }
    }

    private static boolean remember(Connection connection, AppendUnit unit) throws SQLException {
        var outcome = java.util.Objects.requireNonNull(unit.outcome());
        try (var statement = connection.prepareStatement(AppendStatements.REMEMBER)) {
            statement.setString(1, outcome.scope());
            statement.setString(2, outcome.key());
            statement.setString(3, outcome.fingerprint());
            statement.setString(4, unit.stream().aggregate());
            statement.setObject(5, unit.stream().id());
            statement.setLong(6, unit.versionAfter());
            statement.setObject(7, time(outcome.recordedAt()));
            return statement.executeUpdate() == 1;
        }
    }

    private static void release(Connection connection, AppendUnit unit, Claim claim) throws SQLException {
        switch (claim) {
            case Claim.Key key -> execute(connection, AppendStatements.RELEASE, unit, key.kind(), key.key());
            case Claim.Days days ->
                execute(
                        connection,
                        AppendStatements.RELEASE_DAYS,
                        unit,
                        days.kind(),
                        days.key(),
                        Date.valueOf(days.from()),
                        Date.valueOf(days.to()));
        }
    }

    private static boolean claim(Connection connection, AppendUnit unit, Claim claim) throws SQLException {
        return 1
                == switch (claim) {
                    case Claim.Key key -> execute(connection, AppendStatements.CLAIM, unit, key.kind(), key.key());
                    case Claim.Days days ->
                        execute(
                                connection,
                                AppendStatements.CLAIM_DAYS,
                                unit,
                                days.kind(),
                                days.key(),
                                Date.valueOf(days.from()),
                                Date.valueOf(days.to()));
                };
    }

    private static int execute(Connection connection, String sql, AppendUnit unit, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (Object value : values) {
                statement.setObject(at++, value);
            }
            statement.setString(at++, unit.stream().aggregate());
            statement.setObject(at, unit.stream().id());
            return statement.executeUpdate();
        }
    }

    private EventRows rows(AppendUnit unit) {
        var rows = new EventRows();
        long version = unit.expectedVersion();
        for (var event : unit.events()) {
            version++;
            rows.add(
                    event.eventId(),
                    unit.stream().source(),
                    unit.stream().aggregate(),
                    unit.stream().id(),
                    version,
                    event.type(),
                    event.typeVersion(),
                    event.payload(),
                    event.metadata(),
                    json.writeValueAsString(event.parents()),
                    time(event.recordedAt()),
                    time(event.effectiveAt()),
                    null,
                    null,
                    null,
                    event.corrects());
        }
        return rows;
    }

    /** One order for all, so that two units that want the same two claims do not wait for each other. */
    private static List<Claim> inOrder(Set<Claim> claims) {
        return claims.stream()
                .sorted(Comparator.comparing(Claim::kind).thenComparing(Claim::key))
                .toList();
    }

    private static java.sql.Array array(Connection connection, String type, java.util.stream.Stream<?> values)
            throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private static boolean isDeadlock(SQLException e) {
        return "40P01".equals(e.getSQLState()) || "40001".equals(e.getSQLState());
    }

    private static void rollback(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
