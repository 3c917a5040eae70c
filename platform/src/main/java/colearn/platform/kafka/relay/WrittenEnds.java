package colearn.platform.kafka.relay;

import colearn.platform.kafka.KafkaClients;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Where this producer wrote last: Kafka that has less than that, or gives the same place twice, has lost the end of a topic. */
final class WrittenEnds implements Callback {
    private final KafkaClients clients;
    private final Map<TopicPartition, Long> last = new ConcurrentHashMap<>();
    private volatile @Nullable TopicPartition cutOff;

    WrittenEnds(KafkaClients clients) {
        this.clients = clients;
    }

    @Override
    public void onCompletion(@Nullable RecordMetadata written, @Nullable Exception problem) {
        if (problem == null && written != null && written.hasOffset()) {
            var partition = new TopicPartition(written.topic(), written.partition());
            var before = last.put(partition, written.offset());
            if (before != null && before >= written.offset()) {
                cutOff = partition;
            }
        }
    }

    /** Before a commit. */
    void checkOrder() {
        if (cutOff != null) {
            throw lost(cutOff);
        }
    }

    /** Now and then: Kafka may lose what was written while nothing new is. */
    void check() throws InterruptedException, ExecutionException {
        if (last.isEmpty()) {
            return;
        }
        try (var admin = clients.admin()) {
            for (var written : Map.copyOf(last).entrySet()) {
                long end = admin.listOffsets(Map.of(written.getKey(), OffsetSpec.latest()))
                        .partitionResult(written.getKey())
                        .get()
                        .offset();
                if (end <= written.getValue()) {
                    throw lost(written.getKey());
                }
            }
        }
    }

    private static IllegalStateException lost(TopicPartition partition) {
        return new IllegalStateException("Kafka has lost the end of " + partition);
    }
}
