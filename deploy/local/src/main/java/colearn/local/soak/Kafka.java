package colearn.local.soak;

import colearn.local.state.Service;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What a service's topic holds for whoever reads committed records, in the topic's order. */
final class Kafka {
    private Kafka() {}

    static String topic(Service service) {
        return "colearn." + service.shortName() + ".events";
    }

    static void read(Scene scene, Service service, Chains into) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", scene.broker(), "enable.metrics.push", false, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic(service)).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
                consumer.poll(Duration.ofMillis(500)).forEach(it -> add(it, into));
            }
        }
    }

    /** What no relay wrote is no event; somebody may have put garbage there before. */
    private static void add(ConsumerRecord<byte[], byte[]> row, Chains into) {
        if (row.headers().lastHeader("ce_id") != null) {
            into.add(
                    UUID.fromString(header(row, "ce_subject")),
                    Long.parseLong(header(row, "ce_aggregateversion")),
                    UUID.fromString(header(row, "ce_id")));
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> row, String name) {
        return new String(row.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
