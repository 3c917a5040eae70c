package colearn.platform.eventlog;

import colearn.platform.eventlog.EventTypes.TypeName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code log.event} on their way out. */
final class HappeningRows {
    static final String COLUMNS = """
            position, event_id, source, aggregate, aggregate_id, version, type, type_version, payload, metadata, refs,
            coalesce(source_recorded_at, recorded_at) as decided_at, effective_at
            """;

    private static final TypeReference<Map<String, UUID>> PARENTS = new TypeReference<>() {};

    private final Bodies bodies;
    private final JsonMapper json;

    HappeningRows(EventTypes types, JsonMapper json) {
        this.bodies = new Bodies(types, json);
        this.json = json;
    }

    /** One event, or the parts that a stored one is read as now; never empty. */
    List<Happening> read(ResultSet row) throws SQLException {
        var read = bodies.read(
                new TypeName(row.getString("source"), row.getString("type"), row.getInt("type_version")),
                row.getString("payload"));
        var happenings = new ArrayList<Happening>(read.size());
        for (var body : read) {
            happenings.add(happening(row, happenings.size(), body));
        }
        return happenings;
    }

    /** All rows of an answer, in its order. */
    List<Happening> readAll(ResultSet rows) throws SQLException {
        var happenings = new ArrayList<Happening>();
        while (rows.next()) {
            happenings.addAll(read(rows));
        }
        return happenings;
    }

    private Happening happening(ResultSet row, int part, Bodies.Body body) throws SQLException {
        var metadata = json.readValue(row.getString("metadata"), EventMetadata.class);
        return new Happening(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                part,
                row.getString("source"),
                row.getString("aggregate"),
                row.getObject("aggregate_id", UUID.class),
                row.getLong("version"),
                body.type(),
                body.value(),
                json.readValue(row.getString("refs"), PARENTS),
                metadata.actor(),
                metadata.correlation(),
                metadata.cause(),
                instant(row, "decided_at"),
                instant(row, "effective_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
