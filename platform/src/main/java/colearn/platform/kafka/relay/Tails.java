package colearn.platform.kafka.relay;

import colearn.platform.kafka.KafkaClients;
import colearn.platform.kafka.ServiceTopics;
import colearn.platform.kafka.wire.Extensions;
import colearn.platform.kafka.wire.Link;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What stands last in each partition of the events topic. The mark says what should: Kafka may have lost the end of one or of the other. Read
 * behind {@code initTransactions}, when nothing is open any more.
 */
final class Tails {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaClients clients;
    private final ServiceTopics topics;

    Tails(KafkaClients clients, ServiceTopics topics) {
        this.clients = clients;
        this.topics = topics;
    }

    /**
     * The last record of a partition.
     *
     * @param link its place in the chain
     * @param again whether it was published again: then it says nothing of how far the first time had come
     */
    record End(Link link, UUID event, boolean again) {}

    /** By partition number; empty where there is nothing, and no entry where what was there has expired. */
    Map<Integer, Optional<End>> read() {
        var ends = new TreeMap<Integer, Optional<End>>();
        try (var consumer = clients.lookingConsumer()) {
            for (var partition : topics.partitions()) {
                if (partition.topic().equals(topics.events())) {
                    read(consumer, partition, ends);
                }
            }
        }
        return ends;
    }

    private void read(Consumer<byte[], byte[]> consumer, TopicPartition partition, Map<Integer, Optional<End>> ends) {
        consumer.assign(List.of(partition));
        long begin = offset(consumer.beginningOffsets(List.of(partition)), partition);
        long end = offset(consumer.endOffsets(List.of(partition)), partition);
        // Backwards in growing steps: ends of transactions, aborted records and those of strangers take up offsets too.
        for (long back = 4; ; back *= 8) {
            long from = Math.max(begin, end - back);
            var found = lastIn(consumer, partition, from, end);
            if (found != null || from == begin) {
                if (found != null || begin == 0) {
                    ends.put(partition.partition(), Optional.ofNullable(found));
                }
                return;
            }
        }
    }

    private static @Nullable End lastIn(
            Consumer<byte[], byte[]> consumer, TopicPartition partition, long from, long end) {
        End last = null;
        consumer.seek(partition, from);
        while (consumer.position(partition) < end) {
            for (var row : consumer.poll(POLL)) {
                last = end(row).orElse(last);
            }
        }
        return last;
    }

    private static Optional<End> end(ConsumerRecord<byte[], byte[]> row) {
        var id = row.headers().lastHeader("ce_id");
        return Link.of(row.headers())
                .filter(link -> id != null && id.value() != null)
                .flatMap(link -> uuid(new String(id.value(), StandardCharsets.UTF_8))
                        .map(event -> new End(
                                link, event, row.headers().lastHeader("ce_" + Extensions.REPUBLICATION) != null)));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static long offset(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }
}
