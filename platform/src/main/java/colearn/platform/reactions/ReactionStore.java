package colearn.platform.reactions;

import colearn.platform.eventlog.Happening;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.OptionalLong;

/** How far each reaction has come, and what it could not handle. */
final class ReactionStore {
    private ReactionStore() {}

    /** A reaction that is new to this log begins where it says. */
    static void begin(Connection connection, String reaction, long position) throws SQLException {
        try (var statement = connection.prepareStatement(
                "insert into log.reaction (reaction, position) values (?, ?) on conflict do nothing")) {
            statement.setString(1, reaction);
            statement.setLong(2, position);
            statement.executeUpdate();
        }
    }

    /** The last position that was drawn and committed; what settles later below it began before the reaction did. */
    static long end(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select coalesce(max(position), 0) from log.event");
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Takes an event out of quarantine; false when it is not there. */
    static boolean release(Connection connection, String reaction, long position) throws SQLException {
        try (var statement = connection.prepareStatement(
                "delete from log.reaction_quarantine where reaction = ? and position = ?")) {
            statement.setString(1, reaction);
            statement.setLong(2, position);
            return statement.executeUpdate() == 1;
        }
    }

    /** Locks the reaction for the transaction; empty when another instance has it. */
    static OptionalLong lock(Connection connection, String reaction) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select position from log.reaction where reaction = ? for update skip locked")) {
            statement.setString(1, reaction);
            try (var row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    static void advance(Connection connection, String reaction, long position) throws SQLException {
        try (var statement = connection.prepareStatement("update log.reaction set position = ? where reaction = ?")) {
            statement.setLong(1, position);
            statement.setString(2, reaction);
            statement.executeUpdate();
        }
    }

    static void quarantine(Connection connection, String reaction, Happening event, String problem, OffsetDateTime at)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into log.reaction_quarantine (reaction, position, event_id, problem, recorded_at) values (?, ?, ?, ?, ?)
                on conflict do nothing""")) {
            statement.setString(1, reaction);
            statement.setLong(2, event.position());
            statement.setObject(3, event.eventId());
            statement.setString(4, problem);
            statement.setObject(5, at);
            statement.executeUpdate();
        }
    }
}
