package colearn.servers.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** The shared pair, used as every other module's tests use it. */
class ServersTest {
    private final Servers servers = Servers.shared();

    @Test
    void postgresAnswersInTheVersionOfProduction() throws Exception {
        try (var connection = DriverManager.getConnection(servers.superuserJdbcUrl());
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT current_setting('server_version'), upper('ä')")) {
            rows.next();
            assertThat(rows.getString(1)).startsWith("18.");
            assertThat(rows.getString(2)).isEqualTo("Ä");
        }
    }

    @Test
    void aCommittedTransactionIsReadFromKafka() throws Exception {
        String topic = "servers-test-" + UUID.randomUUID();
        Map<String, Object> client = Map.of("bootstrap.servers", servers.bootstrapServers());
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers.bootstrapServers(), "transactional.id", topic),
                new StringSerializer(),
                new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, "key", "aborted"));
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, "key", "committed"));
            producer.commitTransaction();
        }
        assertThat(firstValue(topic)).isEqualTo("committed");
    }

    private String firstValue(String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            for (int i = 0; i < 30; i++) {
                var records = consumer.poll(Duration.ofSeconds(1));
                if (!records.isEmpty()) {
                    return records.iterator().next().value();
                }
            }
            return "nothing";
        }
    }
}
