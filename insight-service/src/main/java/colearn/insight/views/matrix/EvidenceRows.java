package colearn.insight.views.matrix;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads which events of the log a row was made from. Ask only for rows that the reader has been shown: row security stands on these. */
public final class EvidenceRows {

    /**
     * Everything behind a row, in the order of the log; with parts, what is behind these alone. What was corrected stands there as it is known to the
     * row, and its corrections beside it.
     */
    public List<EvidenceLine> of(JdbcClient database, UUID relationshipId, @Nullable Set<String> parts) {
        return database.sql("""
                        select e.part, l.event_id, l.source, l.aggregate, l.aggregate_id, l.version, l.type, l.position,
                               coalesce(l.source_recorded_at, l.recorded_at) as recorded_at,
                               coalesce((corrected.by ->> 'effectiveAt')::timestamptz, l.effective_at) as effective_at
                        from view.evidence e join log.event l on l.position = e.position
                        left join lateral (
                            select c.payload as by from log.event c
                            join view.evidence known on known.position = c.position and known.view = e.view
                                and known.generation = e.generation and known.key = e.key
                            where c.corrects = l.event_id order by c.position desc limit 1) corrected on true
                        where e.view = 'matrix' and e.generation = view.serving('matrix') and e.key = :key and e.effect
                          and (:parts::text[] is null or e.part = any (:parts::text[]))
                        order by e.position""")
                .param("key", relationshipId.toString())
                .param("parts", parts == null ? null : parts.toArray(String[]::new))
                .query((row, number) -> new EvidenceLine(
                        row.getObject("event_id", UUID.class),
                        row.getString("source"),
                        row.getString("aggregate"),
                        row.getObject("aggregate_id", UUID.class),
                        row.getLong("version"),
                        row.getString("type"),
                        row.getLong("position"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getObject("effective_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
