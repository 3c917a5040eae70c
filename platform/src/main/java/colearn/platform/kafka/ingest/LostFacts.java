package colearn.platform.kafka.ingest;

import colearn.platform.kafka.wire.Mark;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What other services said and do not know any more, because they were restored from a backup. It stays in this log (this service did hear
 * it, and may have acted on it), and is flagged for review.
 */
public final class LostFacts {
    private static final Logger log = LoggerFactory.getLogger(LostFacts.class);

    private final JdbcClient database;
    private final Clock clock;

    public LostFacts(DataSource processors, Clock clock) {
        this.database = JdbcClient.create(processors);
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param sourceEpoch and {@code sourcePosition}: where it stood in its source's log
     * @param lostIn the epoch in which the source no longer knows it
     * @param position where it stands in this service's log
     */
    public record Lost(
            UUID eventId,
            String source,
            int sourceEpoch,
            long sourcePosition,
            int lostIn,
            long position,
            String aggregate,
            UUID aggregateId,
            String type,
            Instant noticedAt) {}

    /** In the order of this log, behind the given position (0 for the start). */
    public List<Lost> after(long position, int limit) {
        return database.sql("""
                        select l.event_id, l.source, l.source_epoch, l.source_position, l.lost_in, l.noticed_at,
                               e.position, e.aggregate, e.aggregate_id, e.type
                        from log.lost_fact l join log.event e using (event_id)
                        where e.position > :after order by e.position limit :limit""")
                .param("after", position)
                .param("limit", limit)
                .query((row, n) -> new Lost(
                        row.getObject("event_id", UUID.class),
                        row.getString("source"),
                        row.getInt("source_epoch"),
                        row.getLong("source_position"),
                        row.getInt("lost_in"),
                        row.getLong("position"),
                        row.getString("aggregate"),
                        row.getObject("aggregate_id", UUID.class),
                        row.getString("type"),
                        row.getObject("noticed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many there are, by source; a source of which there are none is not there. */
    public Map<String, Long> countBySource() {
        return database
                .sql("select source, count(*) as lost from log.lost_fact group by source")
                .query((row, n) -> Map.entry(row.getString("source"), row.getLong("lost")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Flags what the source no longer knows: of earlier epochs, beyond their end or where it has something else now. */
    void flag(Connection transaction, String source, Mark heard) throws SQLException {
        try (var statement = transaction.prepareStatement("""
                insert into log.lost_fact (event_id, source, source_epoch, source_position, lost_in, noticed_at)
                select e.event_id, e.source, e.source_epoch, e.source_position, ?, ? from log.event e
                where e.source = ? and e.source_epoch < ? and (e.source_position > ?
                    or exists (select 1 from log.event now where now.source = e.source
                        and now.source_position = e.source_position and now.source_epoch > e.source_epoch))
                on conflict do nothing""")) {
            statement.setInt(1, heard.epoch());
            statement.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setString(3, source);
            statement.setInt(4, heard.epoch());
            statement.setLong(5, heard.lastOfEarlierEpochs());
            int lost = statement.executeUpdate();
            if (lost > 0) {
                log.warn(
                        "{} was restored from a backup: {} of the facts that were heard of it are lost there (GET /operations/lost-facts)",
                        source,
                        lost);
            }
        }
    }
}
