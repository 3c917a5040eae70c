package colearn.platform.reactions;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What this service told itself to do and a rule refused: nobody else would ever hear of it. */
public final class Refusals {
    private static final int LONGEST = 2_000;

    /**
     * A command that was refused.
     *
     * @param sender {@code reaction/<name>} or {@code timer/<name>}
     * @param key the command's idempotency key: the same one again is the same refusal
     * @param cause the event that it followed from
     */
    public record Refused(String sender, String key, String aggregate, UUID aggregateId, UUID cause, String reason) {}

    /**
     * A refusal as operators see it.
     *
     * @param times how often it was tried
     */
    public record Entry(
            long id,
            String sender,
            String aggregate,
            UUID aggregateId,
            UUID cause,
            String reason,
            Instant firstAt,
            Instant lastAt,
            int times) {}

    private final DataSource connections;
    private final Clock clock;

    Refusals(DataSource connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /** By itself. */
    public void record(Refused refused) throws SQLException {
        try (var connection = connections.getConnection()) {
            record(connection, refused);
        }
    }

    /** In the caller's transaction. */
    public void record(Connection connection, Refused refused) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into log.refusal as r (sender, key, aggregate, aggregate_id, cause, reason, first_at, last_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (sender, key) do update
                set reason = excluded.reason, last_at = excluded.last_at, times = r.times + 1, settled_at = null""")) {
            var now = clock.instant().atOffset(ZoneOffset.UTC);
            statement.setString(1, refused.sender());
            statement.setString(2, refused.key());
            statement.setString(3, refused.aggregate());
            statement.setObject(4, refused.aggregateId());
            statement.setObject(5, refused.cause());
            statement.setString(6, shortened(refused.reason()));
            statement.setObject(7, now);
            statement.setObject(8, now);
            statement.executeUpdate();
        }
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST);
    }

    /** It went through after all. */
    public void settle(String sender, String key) {
        JdbcClient.create(connections)
                .sql(
                        "update log.refusal set settled_at = :now where sender = :sender and key = :key and settled_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("sender", sender)
                .param("key", key)
                .update();
    }

    /** An operator has looked; false when it is not open. */
    public boolean settle(long id) {
        return JdbcClient.create(connections)
                        .sql("update log.refusal set settled_at = :now where id = :id and settled_at is null")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** How many are open, of a sender. */
    public long open(String sender) {
        return JdbcClient.create(connections)
                .sql("select count(*) from log.refusal where sender = :sender and settled_at is null")
                .param("sender", sender)
                .query(Long.class)
                .single();
    }

    /** The open ones after an id, oldest first. */
    public List<Entry> open(long after, int limit) {
        return JdbcClient.create(connections)
                .sql("""
                        select id, sender, aggregate, aggregate_id, cause, reason, first_at, last_at, times
                        from log.refusal where settled_at is null and id > :after order by id limit :limit""")
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Entry(
                        row.getLong("id"),
                        row.getString("sender"),
                        row.getString("aggregate"),
                        row.getObject("aggregate_id", UUID.class),
                        row.getObject("cause", UUID.class),
                        row.getString("reason"),
                        row.getTimestamp("first_at").toInstant(),
                        row.getTimestamp("last_at").toInstant(),
                        row.getInt("times")))
                .list();
    }
}
