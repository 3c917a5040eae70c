package colearn.platform.kafka.ingest;

import colearn.platform.kafka.Pace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Polls until a batch is in hand: as many records as the pace says, or as many bytes. What a broker sends is compressed, so it is known
 * only when a few records are unpacked what they weigh.
 */
final class BoundedPolls {
    private final Consumer<byte[], byte[]> consumer;
    private final Pace pace;
    private @Nullable RuntimeException put;

    /** @param consumer unpacks few records at a time */
    BoundedPolls(Consumer<byte[], byte[]> consumer, Pace pace) {
        this.consumer = consumer;
        this.pace = pace;
    }

    ConsumerRecords<byte[], byte[]> poll(Duration atMost) {
        if (put != null) {
            var trouble = put;
            put = null;
            throw trouble;
        }
        var rows = new HashMap<TopicPartition, List<ConsumerRecord<byte[], byte[]>>>();
        var next = new HashMap<TopicPartition, OffsetAndMetadata>();
        int count = 0;
        long bytes = 0;
        var some = consumer.poll(atMost);
        while (true) {
            next.putAll(some.nextOffsets());
            for (var row : some) {
                rows.computeIfAbsent(new TopicPartition(row.topic(), row.partition()), it -> new ArrayList<>())
                        .add(row);
                bytes += Math.max(0, row.serializedValueSize());
            }
            count += some.count();
            if (some.isEmpty() || count >= pace.batch() || bytes >= pace.bytes()) {
                return new ConsumerRecords<>(rows, Map.copyOf(next));
            }
            some = more();
        }
    }

    /** What has come already. Trouble is told the next time: the consumer has gone past what is in hand. */
    private ConsumerRecords<byte[], byte[]> more() {
        try {
            return consumer.poll(Duration.ZERO);
        } catch (RuntimeException e) {
            put = e;
            return ConsumerRecords.empty();
        }
    }
}
