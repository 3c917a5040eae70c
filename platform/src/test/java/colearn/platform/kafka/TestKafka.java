package colearn.platform.kafka;

import colearn.platform.kafka.KafkaSettings.TopicPolicy;
import colearn.servers.shared.Servers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;

/** Topics of one test on the real broker. */
public final class TestKafka {
    public final KafkaSettings settings;
    public final KafkaClients clients;
    public final TopicDirectory directory;

    public TestKafka() {
        this("t" + UUID.randomUUID(), TopicPolicy.CREATE);
    }

    public TestKafka(String prefix, TopicPolicy policy) {
        this(Servers.shared().bootstrapServers(), prefix, policy);
    }

    public TestKafka(String bootstrapServers, String prefix, TopicPolicy policy) {
        settings = new KafkaSettings(
                bootstrapServers,
                prefix,
                policy,
                (short) 1,
                Duration.ofDays(1),
                List.of(),
                Duration.ofDays(30),
                Map.of("default.api.timeout.ms", "3000", "request.timeout.ms", "3000"));
        clients = new KafkaClients(settings);
        directory = new TopicDirectory(clients, settings);
    }

    public ServiceTopics topics(String service) {
        return new ServiceTopics(settings.topicPrefix(), service);
    }

    /** When this returns, nobody finds it any more. */
    public void delete(String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", settings.bootstrapServers()))) {
            admin.deleteTopics(List.of(topic)).all().get();
            // The broker that others ask hears of it later than the controller that answered: what is written until
            // then is lost.
            Awaitility.await().until(() -> !admin.listTopics().names().get().contains(topic));
        }
    }

    /** All committed records, partition by partition, as any other reader would see them. */
    public List<ConsumerRecord<byte[], byte[]>> committed(String topic) {
        var rows = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        // All is there already: nothing is waited for, least of all by the consumer's end.
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                settings.bootstrapServers(),
                "isolation.level",
                "read_committed",
                "fetch.max.wait.ms",
                10);
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(topic, it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = settledEnds(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(rows::add);
            }
        }
        return rows;
    }

    /** A commit is answered before all partitions know of it. */
    private Map<TopicPartition, Long> settledEnds(List<TopicPartition> partitions) {
        try (var admin = clients.admin()) {
            return Awaitility.await()
                    .until(
                            () -> ends(admin, partitions, IsolationLevel.READ_COMMITTED),
                            ends -> ends.equals(ends(admin, partitions, IsolationLevel.READ_UNCOMMITTED)));
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin, List<TopicPartition> partitions, IsolationLevel seen) {
        var found = admin.listOffsets(
                partitions.stream().collect(Collectors.toMap(it -> it, it -> OffsetSpec.latest())),
                new ListOffsetsOptions(seen));
        return partitions.stream()
                .collect(Collectors.toMap(
                        it -> it,
                        it -> found.partitionResult(it)
                                .toCompletionStage()
                                .toCompletableFuture()
                                .join()
                                .offset()));
    }
}
