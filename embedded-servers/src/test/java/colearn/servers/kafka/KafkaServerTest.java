package colearn.servers.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.servers.ServerFailure;
import colearn.servers.process.FreePort;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker whose data is kept, as the local stack keeps one. */
class KafkaServerTest {
    @TempDir
    private Path folder;

    @Test
    void topicsAreThereAfterSigkillAndASecondStart() throws Exception {
        KafkaSettings settings = new KafkaSettings(
                folder.resolve("data"), folder.resolve("kafka.log"), FreePort.find(), FreePort.find());
        try (KafkaServer first = KafkaServer.start(settings);
                Admin admin = admin(first)) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
            first.kill();
        }
        try (KafkaServer second = KafkaServer.start(settings);
                Admin admin = admin(second)) {
            assertThat(admin.listTopics().names().get()).containsExactly("kept");
        }
    }

    @Test
    void aTopicIsNeverMadeByAccident() {
        try (KafkaServer server = KafkaServer.start(KafkaSettings.temporary(folder));
                var producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", server.bootstrapServers(), "max.block.ms", 2000),
                        new StringSerializer(),
                        new StringSerializer())) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("misspelt", "value"))
                            .get())
                    .hasStackTraceContaining("misspelt not present in metadata");
        }
    }

    @Test
    void aSecondBrokerOnTheSameDataIsRefused() {
        KafkaSettings settings = KafkaSettings.temporary(folder);
        try (KafkaServer first = KafkaServer.start(settings)) {
            assertThat(first.process().isAlive()).isTrue();
            assertThatThrownBy(() -> KafkaServer.start(
                            new KafkaSettings(settings.data(), settings.log(), FreePort.find(), FreePort.find())))
                    .isInstanceOf(ServerFailure.class)
                    .hasMessageContaining("kafka.log");
        }
    }

    private static Admin admin(KafkaServer server) {
        return Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()));
    }
}
