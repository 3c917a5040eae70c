package colearn.system.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Kafka itself, as somebody sees it who has got at the broker. */
public final class Topics {
    private final String broker;

    public Topics(Stack stack) {
        this.broker = "127.0.0.1:" + stack.ports().kafka();
    }

    /** Every record of every topic of the services, committed or not. */
    public List<ConsumerRecord<byte[], byte[]>> everything() {
        return read("read_uncommitted");
    }

    /** The same, as those read it who wait for transactions to be committed. */
    public List<ConsumerRecord<byte[], byte[]>> committed() {
        return read("read_committed");
    }

    private List<ConsumerRecord<byte[], byte[]>> read(String isolation) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", broker, "enable.metrics.push", false, "isolation.level", isolation);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .filter(it -> it.topic().startsWith("colearn."))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var all = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                consumer.poll(Duration.ofMillis(500)).forEach(all::add);
            }
            return all;
        }
    }

    /** Puts something there that no service has said. */
    public void put(String topic, int partition, byte[] key, byte[] value) {
        var settings = Map.<String, Object>of("bootstrap.servers", broker, "enable.metrics.push", false);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, partition, key, value));
            producer.flush();
        }
    }
}
