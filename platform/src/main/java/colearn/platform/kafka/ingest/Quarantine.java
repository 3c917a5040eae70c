package colearn.platform.kafka.ingest;

import colearn.platform.eventlog.OperatorDecision;
import colearn.platform.eventlog.OperatorDecisions;
import colearn.platform.eventlog.ReceivedFacts;
import colearn.platform.faults.Between;
import colearn.platform.kafka.ServiceTopics;
import colearn.platform.kafka.wire.EventReader;
import colearn.platform.kafka.wire.Reading;
import colearn.platform.secrets.SealedTexts;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Records that could not be read, and those of the same aggregate that wait behind them: an operator looks, and decides. */
public final class Quarantine {
    private static final Logger log = LoggerFactory.getLogger(Quarantine.class);

    private final String topicPrefix;
    private final DataSource processors;
    private final ReceivedFacts facts;
    private final FactStore store;
    private final SealedRecord sealed;
    private final JsonMapper json;
    private final OperatorDecisions decisions;
    private final Clock clock;
    private final QuarantineTable table = new QuarantineTable();

    public Quarantine(
            String topicPrefix,
            DataSource processors,
            ReceivedFacts facts,
            SealedTexts secrets,
            JsonMapper json,
            OperatorDecisions decisions,
            Clock clock) {
        this.topicPrefix = topicPrefix;
        this.processors = processors;
        this.facts = facts;
        this.store = new FactStore(facts, secrets, Between.NOTHING);
        this.sealed = new SealedRecord(secrets, json);
        this.json = json;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * A record that waits for a decision. Its content is not shown: it may be confidential.
     *
     * @param aggregateId whose later records wait behind it; null where it cannot be told
     * @param reason why it could not be taken in
     * @param sourceEpoch and {@code sourcePosition}: its place in the source's log; null where it cannot be told
     * @param expiresAt when its content is destroyed: then it can only be skipped
     */
    public record Entry(
            long id,
            String source,
            String topic,
            int partition,
            long offset,
            @Nullable UUID aggregateId,
            String reason,
            @Nullable Integer sourceEpoch,
            @Nullable Long sourcePosition,
            Instant quarantinedAt,
            Instant expiresAt) {}

    /**
     * What a decision led to.
     *
     * @param released how many records are in the log now, the one that was decided on and those behind it
     * @param remaining the one that still cannot be taken in, with its reason; null when none is left of this aggregate
     */
    public record Decided(int released, @Nullable Entry remaining) {}

    /** What waits, oldest first, behind the given id (0 for the start). */
    public List<Entry> open(long after, int limit) {
        return inTransaction(transaction -> table.open(transaction, after, limit).stream()
                .map(QuarantineTable.Row::entry)
                .toList());
    }

    /** How many wait, by source; a source of which none waits is not there. */
    public Map<String, Long> openBySource() {
        return inTransaction(table::countBySource);
    }

    /**
     * Tries a record again, and then those of the same aggregate, in the order in which they came.
     *
     * @return empty when nothing of that id waits
     */
    public Optional<Decided> release(long id, UUID by) {
        return decide(id, by, null, "");
    }

    /**
     * Goes on without a record, and tries those behind it. The decision is an event of this log, in front of what it lets through.
     *
     * @param why kept beside the record, and in that event
     * @param correlation the request in which it was decided
     * @return empty when nothing of that id waits
     */
    public Optional<Decided> skip(long id, String why, UUID by, String correlation) {
        return decide(id, by, why, correlation);
    }

    private Optional<Decided> decide(long id, UUID by, @Nullable String skipWhy, String correlation) {
        var decided = inTransaction(transaction -> {
            var row = table.find(transaction, id);
            if (row.isEmpty()) {
                return Optional.<Decided>empty();
            }
            var entry = row.get().entry();
            // The ingest of that source waits: a record that it took in meanwhile could overtake those released here.
            new Places(new ServiceTopics(topicPrefix, entry.source())).lock(transaction);
            row = table.find(transaction, id);
            if (row.isEmpty()) {
                return Optional.<Decided>empty();
            }
            if (skipWhy != null) {
                table.skipped(transaction, id, by, clock.instant(), skipWhy);
                decisions.append(transaction, subject(entry), skipped(entry, skipWhy), by, correlation);
                log.warn(
                        "record {} of {} is skipped by an operator: {} offset {} of partition {}",
                        id,
                        entry.source(),
                        entry.topic(),
                        entry.offset(),
                        entry.partition());
            }
            var rows = entry.aggregateId() != null
                    ? table.ofAggregate(transaction, entry.source(), entry.aggregateId())
                    : skipWhy == null ? List.of(row.get()) : List.<QuarantineTable.Row>of();
            return Optional.of(releaseInOrder(transaction, rows, by));
        });
        facts.committed();
        return decided;
    }

    /** The same for the same record, so that skipping it once more would fail. */
    private static UUID subject(Entry entry) {
        var name = "%s/%s/%d".formatted(entry.source(), entry.topic(), entry.id());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static OperatorDecision skipped(Entry entry, String why) {
        return new OperatorDecision.RecordSkipped(
                entry.source(),
                entry.topic(),
                entry.partition(),
                entry.offset(),
                entry.aggregateId(),
                entry.sourceEpoch(),
                entry.sourcePosition(),
                entry.reason(),
                why);
    }

    private Decided releaseInOrder(Connection transaction, List<QuarantineTable.Row> rows, UUID by)
            throws SQLException, InterruptedException {
        int released = 0;
        for (var row : rows) {
            var refusal = takeIn(transaction, row);
            if (refusal.isPresent()) {
                table.stillHeld(transaction, row.entry().id(), refusal.get());
                return new Decided(
                        released,
                        table.find(transaction, row.entry().id())
                                .map(QuarantineTable.Row::entry)
                                .orElse(null));
            }
            table.released(transaction, row.entry().id(), by, clock.instant());
            released++;
        }
        return new Decided(released, null);
    }

    /** The reason why it is still not possible; empty when it is in the log now. */
    private Optional<String> takeIn(Connection transaction, QuarantineTable.Row row)
            throws SQLException, InterruptedException {
        var record = sealed.open(row.content(), row.record());
        if (record.isEmpty()) {
            return Optional.of("its content was destroyed when it expired: it can only be skipped");
        }
        return switch (new EventReader(row.entry().source(), json).read(record.get())) {
            case Reading.Malformed malformed -> Optional.of(malformed.reason());
            case Reading.Fact fact -> {
                try {
                    store.take(transaction, List.of(new Intake.Arrived(record.get(), fact)));
                    yield Optional.empty();
                } catch (RefusedRecords e) {
                    yield Optional.ofNullable(e.reasons().get(row.record()));
                }
            }
        };
    }

    private <T> T inTransaction(Transactions.Work<T, RuntimeException> work) {
        try {
            return Transactions.on(processors, work);
        } catch (SQLException e) {
            throw new IllegalStateException("the database failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
