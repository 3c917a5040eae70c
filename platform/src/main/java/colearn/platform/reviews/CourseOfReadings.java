package colearn.platform.reviews;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How one event was read in the course of time, up to a position: first as nothing, then as it came, then as each correction said.
 *
 * @param event where it stands
 * @param correction where the last one stands
 * @param spans in order; the last one holds
 */
record CourseOfReadings(long event, long correction, List<Span> spans) {

    /**
     * @param from it was read so by what was recorded after this position
     * @param reading null where it was read as nothing
     */
    record Span(long from, @Nullable Reading reading) {}

    /** Not all of a stored event: what tells people or services something. */
    record Reading(String type, int version, JsonNode data, Instant at) {}

    private record Stored(
            long position, boolean correction, @Nullable Reading reading) {}

    /** @return null where nothing of it is a correction, up to there */
    static @Nullable CourseOfReadings of(Connection connection, JsonMapper json, UUID event, long upTo)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                select o.position, o.corrects, o.type, o.type_version, o.payload, o.effective_at
                from log.event e join log.event o on o.event_id = e.event_id or o.corrects = e.event_id
                where e.event_id = ? and o.position <= ?
                      and (o.source, o.aggregate, o.aggregate_id) = (e.source, e.aggregate, e.aggregate_id)
                order by o.corrects is not null, o.version, o.position""")) {
            statement.setObject(1, event);
            statement.setLong(2, upTo);
            var stored = new ArrayList<Stored>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    stored.add(stored(row, json));
                }
            }
            return of(stored);
        }
    }

    private static @Nullable CourseOfReadings of(List<Stored> stored) {
        if (stored.size() < 2 || stored.getFirst().correction()) {
            return null;
        }
        long event = stored.getFirst().position();
        var spans = new ArrayList<Span>();
        spans.add(new Span(0, null));
        for (var one : stored) {
            // One that came before its event, or before an earlier one, holds from where that came.
            long from =
                    Math.max(Math.max(event, one.position()), spans.getLast().from());
            spans.add(new Span(from, one.reading()));
        }
        return new CourseOfReadings(event, stored.getLast().position(), List.copyOf(spans));
    }

    private static Stored stored(ResultSet row, JsonMapper json) throws SQLException {
        boolean correction = row.getObject("corrects") != null;
        var payload = tree(json, row.getString("payload"));
        if (correction) {
            return new Stored(row.getLong("position"), true, corrected(payload));
        }
        var at = row.getObject("effective_at", OffsetDateTime.class).toInstant();
        return new Stored(
                row.getLong("position"),
                false,
                new Reading(row.getString("type"), row.getInt("type_version"), payload, at));
    }

    /** What another service sent need not be what it should be: then it is read as nothing, and so as something else. */
    private static @Nullable Reading corrected(JsonNode payload) {
        var content = payload.path("content");
        try {
            return content.isObject()
                    ? new Reading(
                            content.path("type").asString(""),
                            content.path("version").asInt(0),
                            content.path("data"),
                            Instant.parse(payload.path("effectiveAt").asString("")))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static JsonNode tree(JsonMapper json, String payload) {
        try {
            return json.readTree(payload);
        } catch (JacksonException e) {
            return json.missingNode();
        }
    }
}
