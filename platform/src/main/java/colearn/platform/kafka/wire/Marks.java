package colearn.platform.kafka.wire;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Marks as records of the relay topic: one key, so that compaction keeps the last. */
public final class Marks {
    private final JsonMapper json;
    private final ObjectReader reader;

    public Marks(JsonMapper json) {
        this.json = json;
        // A newer release of the other service may say more.
        this.reader = json.readerFor(Mark.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    public ProducerRecord<byte[], byte[]> write(String topic, String service, Mark mark) {
        return new ProducerRecord<>(topic, 0, key(service), json.writeValueAsBytes(mark));
    }

    /** Empty when it is not a mark. */
    public Optional<Mark> read(ConsumerRecord<byte[], byte[]> row) {
        if (row.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.readValue(row.value()));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] key(String service) {
        return service.getBytes(StandardCharsets.UTF_8);
    }
}
