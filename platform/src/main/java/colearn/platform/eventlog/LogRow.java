package colearn.platform.eventlog;

import colearn.platform.eventlog.EventTypes.TypeName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code log.event} as it is stored.
 *
 * @param refs JSON
 * @param corrects the event that this one corrects; null for all but corrections
 */
record LogRow(
        long position,
        UUID eventId,
        String source,
        String aggregate,
        UUID aggregateId,
        long version,
        TypeName type,
        String payload,
        String metadata,
        String refs,
        Instant decidedAt,
        Instant effectiveAt,
        @Nullable UUID corrects) {

    static final String COLUMNS = """
            position, event_id, source, aggregate, aggregate_id, version, type, type_version, payload, metadata, refs,
            coalesce(source_recorded_at, recorded_at) as decided_at, effective_at, corrects
            """;

    /** All rows of an answer, in its order. */
    static List<LogRow> all(ResultSet row) throws SQLException {
        var rows = new ArrayList<LogRow>();
        while (row.next()) {
            rows.add(of(row));
        }
        return rows;
    }

    static LogRow of(ResultSet row) throws SQLException {
        return new LogRow(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("source"),
                row.getString("aggregate"),
                row.getObject("aggregate_id", UUID.class),
                row.getLong("version"),
                new TypeName(row.getString("source"), row.getString("type"), row.getInt("type_version")),
                row.getString("payload"),
                row.getString("metadata"),
                row.getString("refs"),
                instant(row, "decided_at"),
                instant(row, "effective_at"),
                row.getObject("corrects", UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
