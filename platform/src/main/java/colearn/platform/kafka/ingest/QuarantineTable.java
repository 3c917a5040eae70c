package colearn.platform.kafka.ingest;

import colearn.platform.kafka.wire.Link;
import colearn.platform.secrets.SealedText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code log.quarantined_record}; every call in the caller's transaction. */
final class QuarantineTable {
    private static final String SELECT = """
            select id, source, topic, partition, kafka_offset, aggregate_id, reason, sealed_key, sealed_content, quarantined_at,
                   source_epoch, source_position, expires_at
            from log.quarantined_record where released_at is null and skipped_at is null
            """;

    /** A record that waits for a decision. */
    record Row(Quarantine.Entry entry, SealedText content) {
        RecordId record() {
            return new RecordId(entry.topic(), entry.partition(), entry.offset());
        }
    }

    /** Aggregates of a source that have records here. */
    Set<UUID> waiting(Connection transaction, String source) throws SQLException {
        var waiting = new HashSet<UUID>();
        try (var statement = transaction.prepareStatement("""
                select distinct aggregate_id from log.quarantined_record
                where source = ? and aggregate_id is not null and released_at is null and skipped_at is null""")) {
            statement.setString(1, source);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    waiting.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return waiting;
    }

    /** Of these topics, what is here of the given offsets, decided or not. */
    Set<RecordId> known(Connection transaction, Collection<String> topicIds, long fromOffset, long toOffset)
            throws SQLException {
        var known = new HashSet<RecordId>();
        try (var statement = transaction.prepareStatement("""
                select topic, partition, kafka_offset from log.quarantined_record
                where topic_id = any (?) and kafka_offset between ? and ?""")) {
            statement.setArray(1, transaction.createArrayOf("text", topicIds.toArray()));
            statement.setLong(2, fromOffset);
            statement.setLong(3, toOffset);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    known.add(new RecordId(rows.getString(1), rows.getInt(2), rows.getLong(3)));
                }
            }
        }
        return known;
    }

    /** What waits at a place of the source's log because it could not be read. */
    Optional<Row> mendable(Connection transaction, String source, Link link) throws SQLException {
        try (var statement = transaction.prepareStatement(
                SELECT
                        + " and source = ? and source_epoch = ? and source_position = ? and reason <> all (?) and expired_at is null")) {
            statement.setString(1, source);
            statement.setInt(2, link.epoch());
            statement.setLong(3, link.position());
            statement.setArray(
                    4, transaction.createArrayOf("text", new Object[] {Intake.WAITS, Repetitions.OVERTAKEN}));
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(row(rows)) : Optional.empty();
            }
        }
    }

    /** A better copy of the record came. */
    void mend(Connection transaction, long id, SealedText content) throws SQLException {
        try (var statement = transaction.prepareStatement(
                "update log.quarantined_record set sealed_content = ?, reason = ? where id = ?")) {
            statement.setString(1, content.ciphertext());
            statement.setString(2, "its source published it again, and it can be read now: release it");
            statement.setLong(3, id);
            statement.executeUpdate();
        }
    }

    void add(
            Connection transaction,
            String source,
            String topicId,
            Held held,
            SealedText content,
            Instant now,
            Duration expiry)
            throws SQLException {
        try (var statement = transaction.prepareStatement("""
                insert into log.quarantined_record (source, topic, topic_id, partition, kafka_offset, aggregate_id, reason,
                                                    sealed_key, sealed_content, quarantined_at, expires_at,
                                                    source_epoch, source_position)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            statement.setString(1, source);
            statement.setString(2, held.row().topic());
            statement.setString(3, topicId);
            statement.setInt(4, held.row().partition());
            statement.setLong(5, held.row().offset());
            statement.setObject(6, held.aggregate(), Types.OTHER);
            statement.setString(7, held.reason());
            statement.setObject(8, content.key());
            statement.setString(9, content.ciphertext());
            statement.setObject(10, now.atOffset(ZoneOffset.UTC));
            statement.setObject(11, now.plus(expiry).atOffset(ZoneOffset.UTC));
            var link = held.link();
            statement.setObject(12, link == null ? null : link.epoch(), Types.INTEGER);
            statement.setObject(13, link == null ? null : link.position(), Types.BIGINT);
            statement.executeUpdate();
        }
    }

    Optional<Row> find(Connection transaction, long id) throws SQLException {
        try (var statement = transaction.prepareStatement(SELECT + " and id = ?")) {
            statement.setLong(1, id);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(row(rows)) : Optional.empty();
            }
        }
    }

    /** The records of an aggregate in the order in which they came. */
    List<Row> ofAggregate(Connection transaction, String source, UUID aggregate) throws SQLException {
        try (var statement =
                transaction.prepareStatement(SELECT + " and source = ? and aggregate_id = ? order by id")) {
            statement.setString(1, source);
            statement.setObject(2, aggregate);
            return rows(statement.executeQuery());
        }
    }

    List<Row> open(Connection transaction, long after, int limit) throws SQLException {
        try (var statement = transaction.prepareStatement(SELECT + " and id > ? order by id limit ?")) {
            statement.setLong(1, after);
            statement.setInt(2, limit);
            return rows(statement.executeQuery());
        }
    }

    Map<String, Long> countBySource(Connection transaction) throws SQLException {
        var counts = new HashMap<String, Long>();
        try (var statement = transaction.createStatement();
                var rows = statement.executeQuery("""
                        select source, count(*) from log.quarantined_record
                        where released_at is null and skipped_at is null group by source""")) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    void released(Connection transaction, long id, UUID by, Instant now) throws SQLException {
        decide(transaction, "released_at = ?, skipped_why = ?", id, by, now, null);
    }

    void skipped(Connection transaction, long id, UUID by, Instant now, String why) throws SQLException {
        decide(transaction, "skipped_at = ?, skipped_why = ?", id, by, now, why);
    }

    void stillHeld(Connection transaction, long id, String reason) throws SQLException {
        try (var statement =
                transaction.prepareStatement("update log.quarantined_record set reason = ? where id = ?")) {
            statement.setString(1, reason);
            statement.setLong(2, id);
            statement.executeUpdate();
        }
    }

    private static void decide(
            Connection transaction, String columns, long id, UUID by, Instant now, @Nullable String why)
            throws SQLException {
        try (var statement = transaction.prepareStatement(
                "update log.quarantined_record set " + columns + ", decided_by = ? where id = ?")) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setString(2, why);
            statement.setObject(3, by);
            statement.setLong(4, id);
            statement.executeUpdate();
        }
    }

    private static List<Row> rows(ResultSet rows) throws SQLException {
        try (rows) {
            var list = new ArrayList<Row>();
            while (rows.next()) {
                list.add(row(rows));
            }
            return list;
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Quarantine.Entry(
                        row.getLong("id"),
                        row.getString("source"),
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("kafka_offset"),
                        row.getObject("aggregate_id", UUID.class),
                        row.getString("reason"),
                        row.getObject("source_epoch", Integer.class),
                        row.getObject("source_position", Long.class),
                        row.getObject("quarantined_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()),
                new SealedText(row.getObject("sealed_key", UUID.class), row.getString("sealed_content")));
    }
}
