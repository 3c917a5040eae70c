package colearn.platform.kafka.ingest;

import colearn.platform.secrets.SealedText;
import colearn.platform.secrets.SealedTexts;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a record whole under a key of its own: what cannot be read may hold anything. */
final class SealedRecord {
    private final SealedTexts secrets;
    private final JsonMapper json;

    SealedRecord(SealedTexts secrets, JsonMapper json) {
        this.secrets = secrets;
        this.json = json;
    }

    /** Bytes as base64. */
    record Content(@Nullable String key, @Nullable String data, List<Header> headers) {}

    record Header(String name, @Nullable String data) {}

    SealedText seal(ConsumerRecord<byte[], byte[]> row) {
        return secrets.seal(written(row));
    }

    /** Under the key of what it takes the place of. */
    SealedText seal(UUID key, ConsumerRecord<byte[], byte[]> row) {
        return secrets.seal(key, written(row));
    }

    private String written(ConsumerRecord<byte[], byte[]> row) {
        var headers = new ArrayList<Header>();
        row.headers().forEach(header -> headers.add(new Header(header.key(), text(header.value()))));
        return json.writeValueAsString(new Content(text(row.key()), text(row.value()), headers));
    }

    /** As it came; empty when its key was destroyed. */
    Optional<ConsumerRecord<byte[], byte[]>> open(SealedText sealed, RecordId id) {
        return secrets.open(sealed)
                .map(text -> json.readValue(text, Content.class))
                .map(content -> {
                    var headers = new RecordHeaders();
                    content.headers().forEach(header -> headers.add(header.name(), bytes(header.data())));
                    return new ConsumerRecord<>(
                            id.topic(),
                            id.partition(),
                            id.offset(),
                            ConsumerRecord.NO_TIMESTAMP,
                            TimestampType.NO_TIMESTAMP_TYPE,
                            ConsumerRecord.NULL_SIZE,
                            ConsumerRecord.NULL_SIZE,
                            bytes(content.key()),
                            bytes(content.data()),
                            headers,
                            Optional.empty());
                });
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : Base64.getDecoder().decode(text);
    }
}
