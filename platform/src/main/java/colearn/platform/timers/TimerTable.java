package colearn.platform.timers;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is due when, and how far each timer's fold has come. */
final class TimerTable {
    private TimerTable() {}

    /**
     * One timer of one subject.
     *
     * @param setAt position of the event that set it so
     * @param cause that event
     */
    record Setting(UUID subject, Instant due, long setAt, UUID cause, String correlation) {

        /** The execution's name at db-scheduler. */
        String execution() {
            return subject + "/" + setAt;
        }
    }

    /** Locks the fold for the transaction and answers how far it has come; empty when another instance folds. */
    static OptionalLong lock(Connection connection, String timer) throws SQLException {
        try (var begin = connection.prepareStatement(
                "insert into log.timer_fold (timer, position) values (?, 0) on conflict do nothing")) {
            begin.setString(1, timer);
            begin.executeUpdate();
        }
        try (var statement = connection.prepareStatement(
                "select position from log.timer_fold where timer = ? for update skip locked")) {
            statement.setString(1, timer);
            try (var row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    static void advance(Connection connection, String timer, long position) throws SQLException {
        try (var statement = connection.prepareStatement("update log.timer_fold set position = ? where timer = ?")) {
            statement.setLong(1, position);
            statement.setString(2, timer);
            statement.executeUpdate();
        }
    }

    static Optional<Setting> find(Connection connection, String timer, UUID subject) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select subject, due_at, set_at, cause, correlation from log.timer where timer = ? and subject = ?")) {
            statement.setString(1, timer);
            statement.setObject(2, subject);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(setting(row)) : Optional.empty();
            }
        }
    }

    /** Of the event that set it; null where nobody traced. */
    static @Nullable String traceparent(Connection connection, Setting setting) throws SQLException {
        try (var statement =
                connection.prepareStatement("select metadata ->> 'traceparent' from log.event where position = ?")) {
            statement.setLong(1, setting.setAt());
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static Setting setting(ResultSet row) throws SQLException {
        return new Setting(
                row.getObject("subject", UUID.class),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getLong("set_at"),
                row.getObject("cause", UUID.class),
                row.getString("correlation"));
    }

    static void set(Connection connection, String timer, Setting setting) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into log.timer (timer, subject, due_at, set_at, cause, correlation) values (?, ?, ?, ?, ?, ?)
                on conflict (timer, subject) do update set due_at = excluded.due_at, set_at = excluded.set_at,
                    cause = excluded.cause, correlation = excluded.correlation""")) {
            statement.setString(1, timer);
            statement.setObject(2, setting.subject());
            statement.setObject(3, setting.due().atOffset(ZoneOffset.UTC));
            statement.setLong(4, setting.setAt());
            statement.setObject(5, setting.cause());
            statement.setString(6, setting.correlation());
            statement.executeUpdate();
        }
    }

    static void cancel(Connection connection, String timer, UUID subject) throws SQLException {
        try (var statement = connection.prepareStatement("delete from log.timer where timer = ? and subject = ?")) {
            statement.setString(1, timer);
            statement.setObject(2, subject);
            statement.executeUpdate();
        }
    }
}
