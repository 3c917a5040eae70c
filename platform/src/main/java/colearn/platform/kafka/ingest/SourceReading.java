package colearn.platform.kafka.ingest;

import colearn.platform.faults.Between;
import colearn.platform.kafka.Pace;
import colearn.platform.trace.Spans;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls one source's topics, and goes back in a partition where Kafka turns out to have less than it had, or other than it had. */
final class SourceReading {
    private static final Logger log = LoggerFactory.getLogger(SourceReading.class);

    private final IngestTerm.Parts parts;
    private final Consumer<byte[], byte[]> consumer;
    private final BoundedPolls polls;
    private final Reception reception;
    private final Between between;
    private final Gaps gaps = new Gaps();
    private final SilentLoss silent;
    private final Map<TopicPartition, OffsetAndMetadata> passed = new HashMap<>();

    SourceReading(
            IngestTerm.Parts parts,
            Consumer<byte[], byte[]> consumer,
            Pace pace,
            Reception reception,
            Between between) {
        this.parts = parts;
        this.consumer = consumer;
        this.polls = new BoundedPolls(consumer, pace);
        this.reception = reception;
        this.between = between;
        this.silent = new SilentLoss(parts.clients(), parts.topics());
    }

    /** What an operator is to know; empty when nothing is missing. */
    Optional<String> missing() {
        return gaps.sentence();
    }

    /** Whether all that the source is known to have published is taken in, so far as it was read. */
    boolean isWhole() {
        return gaps.sentence().isEmpty() && reception.awaited().isEmpty();
    }

    /** @param thoroughly whether to look if something should have come that has not */
    void read(Duration atMost, boolean thoroughly) throws SQLException, InterruptedException, ExecutionException {
        var rows = polls.poll(atMost);
        passed.putAll(rows.nextOffsets());
        boolean quiet = rows.isEmpty() && rows.nextOffsets().isEmpty();
        // Ends of transactions take up offsets too. Passing them is stored with the next records, or when it is quiet.
        if (!rows.isEmpty() || (quiet && !passed.isEmpty())) {
            between.after(IngestStep.POLLED);
            long since = parts.spans().now();
            var intake = reception.take(new Poll(parts.topics(), rows, Map.copyOf(passed)), gaps.passing());
            tell(intake, since);
            passed.clear();
            lookBack(intake);
        }
        if (thoroughly && reception.awaited().isPresent()) {
            silent.find(reception.awaited().get(), reception::place).forEach(gaps::missing);
        }
    }

    private void tell(Intake intake, long since) {
        if (parts.spans().on()) {
            parts.spans().done(Spans.Kind.CONSUMER, "ingest " + parts.topics().events(), since, intake.traced());
        }
    }

    /** Kafka does not have what would be read next: any call to the consumer may find that out. */
    void notThere(OffsetOutOfRangeException e) throws SQLException, InterruptedException, ExecutionException {
        log.warn(
                "Kafka does not have what would be read next of {}, its partitions are read from their beginnings: {}",
                parts.topics().service(),
                e.getMessage());
        readFromTheBeginning(e.partitions());
    }

    private void lookBack(Intake intake) throws SQLException, InterruptedException, ExecutionException {
        var known = gaps.passing();
        var again = gaps.noted(intake);
        if (!again.isEmpty()) {
            log.warn(
                    "{}: {} is read from the beginning, Kafka may have what is missing",
                    parts.topics().service(),
                    again);
            readFromTheBeginning(again);
        }
        // The poll has read on behind the record that did not join on.
        intake.apart().keySet().stream()
                .filter(partition -> !known.contains(partition) && !again.contains(partition))
                .forEach(partition ->
                        consumer.seek(partition, reception.place(partition).offset()));
    }

    private void readFromTheBeginning(Collection<TopicPartition> partitions)
            throws SQLException, InterruptedException, ExecutionException {
        var beginnings = beginnings(partitions);
        reception.moveTo(beginnings);
        beginnings.forEach((partition, offset) -> {
            consumer.seek(partition, offset);
            gaps.searching(reception.place(partition));
            passed.remove(partition);
        });
    }

    /** Not by the consumer, which would at once find fault with other partitions. */
    private Map<TopicPartition, Long> beginnings(Collection<TopicPartition> partitions)
            throws InterruptedException, ExecutionException {
        var earliest = new HashMap<TopicPartition, OffsetSpec>();
        partitions.forEach(partition -> earliest.put(partition, OffsetSpec.earliest()));
        try (var admin = parts.clients().admin()) {
            var beginnings = new HashMap<TopicPartition, Long>();
            for (var found : admin.listOffsets(earliest).all().get().entrySet()) {
                beginnings.put(found.getKey(), found.getValue().offset());
            }
            return beginnings;
        }
    }
}
