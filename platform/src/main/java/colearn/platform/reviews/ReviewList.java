package colearn.platform.reviews;

import colearn.platform.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads the flags, and what was found; none of what is in the events that they are about, which may be confidential. */
final class ReviewList {
    private static final JsonMapper JSON = Json.stored();

    /** A correction of an own event says whole how that is read; one without content retracts it. */
    private static final String RELYING_RETRACTED = """
            coalesce((select json_typeof(k.payload -> 'content') is distinct from 'object'
                      from log.event k where k.corrects = r.event_id order by k.version desc limit 1), false)""";

    private static final String FLAGS = """
            from log.review f
            join log.event r on r.position = f.relying
            left join log.event v on v.source = r.source and v.aggregate = 'review' and v.aggregate_id = f.id and v.version = 1""";

    private static final String OPEN =
            "f.replaced_by is null and v.position is null and not %s".formatted(RELYING_RETRACTED);

    private static final String SELECT = """
            select f.id, f.correction as at, f.relying as by, f.replaced_by is not null as replaced,
                   c.event_id as correction, c.recorded_at as corrected_at,
                   r.event_id as r_id, r.aggregate as r_aggregate,
                   r.aggregate_id as r_aggregate_id, r.version as r_version, r.recorded_at as r_recorded_at,
                   %s as r_retracted,
                   e.event_id as e_id, e.source as e_source, e.type as e_type, e.aggregate as e_aggregate,
                   e.aggregate_id as e_aggregate_id, e.version as e_version,
                   coalesce(e.source_recorded_at, e.recorded_at) as e_recorded_at,
                   v.payload as v_payload, v.metadata ->> 'actor' as v_actor, v.recorded_at as v_recorded_at
            %s
            join log.event c on c.position = f.correction
            join log.event e on e.position = f.corrected
            where (f.correction, f.relying) > (:correction, :relying)""".formatted(RELYING_RETRACTED, FLAGS);

    private final JdbcClient database;

    ReviewList(JdbcClient database) {
        this.database = database;
    }

    long open() {
        return database.sql("select count(*) %s where %s".formatted(FLAGS, OPEN))
                .query(Long.class)
                .single();
    }

    boolean exists(UUID id) {
        return database.sql("select exists(select from log.review where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    List<Flag> after(boolean open, Flag.Place place, int limit) {
        return database.sql("%s %s order by f.correction, f.relying limit :limit"
                        .formatted(SELECT, open ? "and " + OPEN : ""))
                .param("correction", place.correction())
                .param("relying", place.relying())
                .param("limit", limit)
                .query((row, n) -> flag(row))
                .list();
    }

    private static Flag flag(ResultSet row) throws SQLException {
        return new Flag(
                new Flag.Place(row.getLong("at"), row.getLong("by")),
                row.getObject("id", UUID.class),
                relying(row),
                corrected(row),
                row.getObject("correction", UUID.class),
                at(row, "corrected_at"),
                row.getBoolean("replaced"),
                found(row));
    }

    private static Review.Relying relying(ResultSet row) throws SQLException {
        return new Review.Relying(
                row.getObject("r_id", UUID.class),
                row.getString("r_aggregate"),
                row.getObject("r_aggregate_id", UUID.class),
                row.getLong("r_version"),
                at(row, "r_recorded_at"),
                row.getBoolean("r_retracted"));
    }

    private static Review.Event corrected(ResultSet row) throws SQLException {
        return new Review.Event(
                row.getObject("e_id", UUID.class),
                row.getString("e_source"),
                row.getString("e_type"),
                row.getString("e_aggregate"),
                row.getObject("e_aggregate_id", UUID.class),
                row.getLong("e_version"),
                at(row, "e_recorded_at"));
    }

    private static Optional<Flag.Found> found(ResultSet row) throws SQLException {
        var payload = row.getString("v_payload");
        return payload == null
                ? Optional.empty()
                : Optional.of(new Flag.Found(
                        JSON.readValue(payload, ReviewEvent.Concluded.class),
                        UUID.fromString(row.getString("v_actor")),
                        at(row, "v_recorded_at")));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
