package colearn.platform.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the flags; none of what is in the events, which may be confidential. */
final class ReviewList {
    private static final String SELECT = """
            select f.id, f.correction as at, f.relying as by, f.replaced_by is not null as replaced,
                   c.event_id as correction, c.recorded_at as corrected_at,
                   r.event_id as r_id, r.aggregate as r_aggregate,
                   r.aggregate_id as r_aggregate_id, r.version as r_version, r.recorded_at as r_recorded_at,
                   e.event_id as e_id, e.source as e_source, e.type as e_type, e.aggregate as e_aggregate,
                   e.aggregate_id as e_aggregate_id, e.version as e_version,
                   coalesce(e.source_recorded_at, e.recorded_at) as e_recorded_at
            from log.review f
            join log.event r on r.position = f.relying
            join log.event c on c.position = f.correction
            join log.event e on e.position = f.corrected
            where (f.correction, f.relying) > (:correction, :relying) %s
            order by f.correction, f.relying limit :limit""";

    private ReviewList() {}

    static List<Review.Placed> after(JdbcClient database, boolean open, Review.Place place, int limit) {
        return database.sql(SELECT.formatted(open ? "and f.replaced_by is null and f.concluded is null" : ""))
                .param("correction", place.correction())
                .param("relying", place.relying())
                .param("limit", limit)
                .query((row, n) -> placed(row))
                .list();
    }

    private static Review.Placed placed(ResultSet row) throws SQLException {
        return new Review.Placed(
                new Review.Place(row.getLong("at"), row.getLong("by")),
                new Review(
                        row.getObject("id", UUID.class),
                        relying(row),
                        corrected(row),
                        row.getObject("correction", UUID.class),
                        row.getObject("corrected_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("replaced")));
    }

    private static Review.Relying relying(ResultSet row) throws SQLException {
        return new Review.Relying(
                row.getObject("r_id", UUID.class),
                row.getString("r_aggregate"),
                row.getObject("r_aggregate_id", UUID.class),
                row.getLong("r_version"),
                row.getObject("r_recorded_at", OffsetDateTime.class).toInstant());
    }

    private static Review.Event corrected(ResultSet row) throws SQLException {
        return new Review.Event(
                row.getObject("e_id", UUID.class),
                row.getString("e_source"),
                row.getString("e_type"),
                row.getString("e_aggregate"),
                row.getObject("e_aggregate_id", UUID.class),
                row.getLong("e_version"),
                row.getObject("e_recorded_at", OffsetDateTime.class).toInstant());
    }
}
