package colearn.session.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import colearn.platform.kafka.KafkaSettings;
import colearn.servers.shared.Servers;
import colearn.testkit.service.ServiceUnderTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;

/** What this service told the others of a session: the types and the data, as they stand on Kafka. */
final class Published {
    private final ServiceUnderTest service;

    Published(ServiceUnderTest service) {
        this.service = service;
    }

    /** All of it, once {@code last} is there. */
    List<String> of(String session, String last) {
        var id = session.substring(session.lastIndexOf('/') + 1);
        var topic = service.bean(KafkaSettings.class).topicPrefix() + ".session.events";
        var told = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", Servers.shared().bootstrapServers(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(topic, it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await().until(() -> {
                for (var one : consumer.poll(Duration.ofMillis(100))) {
                    if (id.equals(
                            new String(one.headers().lastHeader("ce_subject").value(), UTF_8))) {
                        told.add(new String(one.headers().lastHeader("ce_type").value(), UTF_8) + " "
                                + new String(one.value(), UTF_8));
                    }
                }
                return told.stream().anyMatch(it -> it.startsWith("colearn.session." + last));
            });
        }
        return told;
    }
}
