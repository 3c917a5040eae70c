package colearn.platform.kafka.relay;

import colearn.platform.time.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is to be published again, in {@code log.republication}; one at a time. Whichever instance relays does it, and goes on with it where
 * another one died.
 */
public final class Republications {
    private static final String SELECT = """
            select id, from_position, to_position, position, published, reason, asked_by, asked_at, finished_at, problem
            from log.republication
            """;
    private static final int SHOWN = 50;

    private final JdbcClient database;
    private final Clock clock;

    public Republications(DataSource processors, Clock clock) {
        this.database = JdbcClient.create(processors);
        this.clock = clock;
    }

    /** Empty when another one is not finished yet. */
    public Optional<Republication> ask(long fromPosition, String reason, UUID by) {
        return database.sql("""
                        insert into log.republication (id, from_position, reason, asked_by, asked_at)
                        values (:id, :from, :reason, :by, :at) on conflict do nothing
                        returning id, from_position, to_position, position, published, reason, asked_by, asked_at, finished_at, problem""")
                .param("id", Ids.next())
                .param("from", fromPosition)
                .param("reason", reason)
                .param("by", by)
                .param("at", now())
                .query(Republications::row)
                .optional();
    }

    public Optional<Republication> find(UUID id) {
        return database.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Republications::row)
                .optional();
    }

    /** The last ones, newest first. */
    public List<Republication> latest() {
        return database.sql(SELECT + " order by id desc limit " + SHOWN)
                .query(Republications::row)
                .list();
    }

    /** The one that is not finished; empty when there is none. */
    Optional<Republication> open() {
        return database.sql(SELECT + " where finished_at is null")
                .query(Republications::row)
                .optional();
    }

    /** @param to where it ends; once said, it stays so */
    void progress(UUID id, long to, long position, long published) {
        database.sql("""
                        update log.republication
                        set to_position = :to, position = :position, published = published + :published where id = :id""")
                .param("to", to)
                .param("position", position)
                .param("published", published)
                .param("id", id)
                .update();
    }

    void finish(UUID id, @Nullable String problem) {
        database.sql("update log.republication set finished_at = :at, problem = :problem where id = :id")
                .param("at", now())
                .param("problem", problem)
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Republication row(ResultSet row, int number) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Republication(
                row.getObject("id", UUID.class),
                row.getLong("from_position"),
                row.getObject("to_position", Long.class),
                row.getLong("position"),
                row.getLong("published"),
                row.getString("reason"),
                row.getObject("asked_by", UUID.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("problem"));
    }
}
