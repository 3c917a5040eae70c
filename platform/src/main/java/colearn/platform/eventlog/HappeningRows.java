package colearn.platform.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code log.event} on their way out. */
final class HappeningRows {
    static final String COLUMNS = """
            position, event_id, source, aggregate, aggregate_id, version, type, type_version, payload, metadata, refs,
            coalesce(source_recorded_at, recorded_at) as decided_at, effective_at
            """;

    private static final TypeReference<Map<String, UUID>> PARENTS = new TypeReference<>() {};

    private final EventTypes types;
    private final JsonMapper json;

    HappeningRows(EventTypes types, JsonMapper json) {
        this.types = types;
        this.json = json;
    }

    Happening read(ResultSet row) throws SQLException {
        var metadata = json.readValue(row.getString("metadata"), EventMetadata.class);
        return new Happening(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("source"),
                row.getString("aggregate"),
                row.getObject("aggregate_id", UUID.class),
                row.getLong("version"),
                row.getString("type"),
                body(row),
                json.readValue(row.getString("refs"), PARENTS),
                metadata.actor(),
                metadata.correlation(),
                metadata.cause(),
                instant(row, "decided_at"),
                instant(row, "effective_at"));
    }

    private @Nullable Object body(ResultSet row) throws SQLException {
        var name = new EventTypes.TypeName(row.getString("source"), row.getString("type"), row.getInt("type_version"));
        var reader = types.classOf(name);
        if (reader.isEmpty()) {
            return null;
        }
        try {
            return json.readValue(row.getString("payload"), reader.get());
        } catch (JacksonException e) {
            return new Unreadable(e.getOriginalMessage());
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
