package colearn.platform.kafka.ingest;

import colearn.platform.kafka.KafkaClients;
import colearn.platform.kafka.ServiceTopics;
import colearn.platform.kafka.wire.Mark;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds what is gone without a later record that would tell. The proof: a mark was read, so its transaction is decided; its partition has no
 * transaction open any more and was read to its end; and still an event that the mark counts has not come.
 */
final class SilentLoss {
    private final KafkaClients clients;
    private final ServiceTopics topics;

    SilentLoss(KafkaClients clients, ServiceTopics topics) {
        this.clients = clients;
        this.topics = topics;
    }

    /** By partition where something is gone, what that means. */
    Map<TopicPartition, String> find(Mark mark, Function<TopicPartition, Place> places)
            throws InterruptedException, ExecutionException {
        var found = new HashMap<TopicPartition, String>();
        try (var admin = clients.admin()) {
            for (int number = 0; number < mark.published().size(); number++) {
                var partition = new TopicPartition(topics.events(), number);
                long published = mark.published().get(number);
                var place = places.apply(partition);
                boolean lags = published > 0 && (place.epoch() < mark.epoch() || place.last() < published);
                if (lags && isReadToItsEnd(admin, place)) {
                    found.put(partition, Losses.nothingMore(partition, published, place.last()));
                }
            }
        }
        return found;
    }

    private static boolean isReadToItsEnd(Admin admin, Place place) throws InterruptedException, ExecutionException {
        return end(admin, place.partition(), IsolationLevel.READ_UNCOMMITTED) == place.nextOffset()
                && end(admin, place.partition(), IsolationLevel.READ_COMMITTED) == place.nextOffset();
    }

    private static long end(Admin admin, TopicPartition partition, IsolationLevel isolation)
            throws InterruptedException, ExecutionException {
        return admin.listOffsets(Map.of(partition, OffsetSpec.latest()), new ListOffsetsOptions(isolation))
                .partitionResult(partition)
                .get()
                .offset();
    }
}
