package colearn.platform.kafka.relay;

import colearn.platform.kafka.KafkaClients;
import colearn.platform.kafka.ServiceTopics;
import colearn.platform.kafka.wire.Mark;
import colearn.platform.kafka.wire.Marks;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads how far the relay had come. Only right behind {@code initTransactions}: before that, a predecessor's transaction may still be
 * open, and what it commits next would be missed.
 */
final class LastMark {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int SETTLE_ATTEMPTS = 100;

    private final KafkaClients clients;
    private final ServiceTopics topics;
    private final Marks marks;

    LastMark(KafkaClients clients, ServiceTopics topics, Marks marks) {
        this.clients = clients;
        this.topics = topics;
        this.marks = marks;
    }

    Optional<Mark> read() throws InterruptedException, ExecutionException {
        var partition = topics.marksPartition();
        long end = settledEnd(partition);
        try (var consumer = clients.lookingConsumer()) {
            consumer.assign(List.of(partition));
            long begin = Collections.min(
                    consumer.beginningOffsets(List.of(partition)).values());
            // Backwards in growing steps: ends of transactions and aborted records take up offsets too.
            for (long back = 2; ; back *= 8) {
                long from = Math.max(begin, end - back);
                var found = lastIn(consumer, partition, from, end);
                if (found != null || from == begin) {
                    return Optional.ofNullable(found);
                }
            }
        }
    }

    private @Nullable Mark lastIn(Consumer<byte[], byte[]> consumer, TopicPartition partition, long from, long end) {
        Mark last = null;
        consumer.seek(partition, from);
        while (consumer.position(partition) < end) {
            for (var row : consumer.poll(POLL)) {
                last = marks.read(row).orElse(last);
            }
        }
        return last;
    }

    /** The end of the topic once nothing is open on it any more. */
    private long settledEnd(TopicPartition partition) throws InterruptedException, ExecutionException {
        try (var admin = clients.admin()) {
            for (int attempt = 0; attempt < SETTLE_ATTEMPTS; attempt++) {
                long committed = end(admin, partition, IsolationLevel.READ_COMMITTED);
                if (committed == end(admin, partition, IsolationLevel.READ_UNCOMMITTED)) {
                    return committed;
                }
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("somebody else holds a transaction open on " + partition.topic());
    }

    private static long end(Admin admin, TopicPartition partition, IsolationLevel isolation)
            throws InterruptedException, ExecutionException {
        return admin.listOffsets(Map.of(partition, OffsetSpec.latest()), new ListOffsetsOptions(isolation))
                .partitionResult(partition)
                .get()
                .offset();
    }
}
