package colearn.platform.kafka.wire;

import colearn.platform.eventlog.EventMetadata;
import colearn.platform.eventlog.ReceivedFact;
import colearn.platform.published.CorrectedEvent;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads records of one source's events topic. It never throws for what stands in a record: that is an answer. */
public final class EventReader {
    private static final TypeReference<Map<String, UUID>> PARENTS = new TypeReference<>() {};
    private static final TypeReference<Map<UUID, String>> KEYS = new TypeReference<>() {};

    private final String source;
    private final JsonMapper json;

    public EventReader(String source, JsonMapper json) {
        this.source = source;
        this.json = json;
    }

    public Reading read(ConsumerRecord<byte[], byte[]> row) {
        try {
            return fact(row, event(row));
        } catch (NotOurs e) {
            return new Reading.Malformed(e.getMessage(), Link.of(row.headers()));
        }
    }

    private static CloudEvent event(ConsumerRecord<byte[], byte[]> row) throws NotOurs {
        try {
            return KafkaMessageFactory.createReader(row.headers(), row.value()).toEvent();
        } catch (CloudEventRWException | IllegalStateException | IllegalArgumentException e) {
            throw new NotOurs("it is not a CloudEvent 1.0 in binary mode");
        } catch (RuntimeException e) {
            // A header without a value, for one: the SDK does not look before it reads.
            throw new NotOurs("its CloudEvents headers cannot be read");
        }
    }

    private Reading fact(ConsumerRecord<byte[], byte[]> row, CloudEvent event) throws NotOurs {
        var link = Link.of(row.headers())
                .orElseThrow(() -> new NotOurs("epoch, position or previous position is missing"));
        var fields = new Fields(event);
        if (!event.getSource().toString().equals("colearn/" + source)) {
            throw new NotOurs("its source is not colearn/" + source);
        }
        var aggregate = fields.text(Extensions.AGGREGATE);
        var type = type(event.getType(), aggregate);
        var aggregateId = Fields.uuid("subject", event.getSubject());
        if (row.key() == null || !aggregateId.toString().equals(new String(row.key(), StandardCharsets.UTF_8))) {
            throw new NotOurs("its key is not its subject");
        }
        if (event.getTime() == null) {
            throw new NotOurs("time is missing");
        }
        var payload = payload(row.value());
        var fact = new ReceivedFact(
                Fields.uuid("id", event.getId()),
                source,
                aggregate,
                aggregateId,
                fields.number(Extensions.AGGREGATE_VERSION),
                type.type(),
                type.version(),
                payload,
                metadata(fields, row.headers()),
                parse(fields.text(Extensions.PARENTS), PARENTS, Extensions.PARENTS),
                link.epoch(),
                link.position(),
                event.getTime().toInstant().truncatedTo(ChronoUnit.MICROS),
                fields.instant(Extensions.EFFECTIVE_TIME).truncatedTo(ChronoUnit.MICROS),
                corrects(type, payload));
        return new Reading.Fact(fact, keys(fields), link, fields.optional(Extensions.REPUBLICATION) != null);
    }

    private EventType type(String onTheWire, String aggregate) throws NotOurs {
        try {
            var type = EventType.parse(onTheWire, aggregate);
            if (type.service().equals(source)) {
                return type;
            }
        } catch (IllegalArgumentException e) {
            throw new NotOurs("its type is not like colearn.<service>.<aggregate-event>.v1");
        }
        throw new NotOurs("its type is not one of colearn." + source);
    }

    /** As it came, to the byte; looked at only so far as to know that it is a JSON object. */
    private String payload(byte @Nullable [] value) throws NotOurs {
        if (value == null) {
            throw new NotOurs("it has no value");
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
            if (json.readTree(text).isObject()) {
                return text;
            }
        } catch (CharacterCodingException | JacksonException e) {
            throw new NotOurs("its value is not JSON");
        }
        throw new NotOurs("its value is not a JSON object");
    }

    /** Null for what is no correction. */
    private @Nullable UUID corrects(EventType type, String payload) throws NotOurs {
        return type.type().endsWith("." + CorrectedEvent.NAME)
                ? Fields.uuid(
                        "corrects", json.readTree(payload).path("corrects").asString(null))
                : null;
    }

    private String metadata(Fields fields, Headers headers) throws NotOurs {
        var cause = fields.optional(Extensions.CAUSE);
        return json.writeValueAsString(new EventMetadata(
                Fields.uuid(Extensions.ACTOR, fields.text(Extensions.ACTOR)),
                Objects.requireNonNullElse(fields.optional(Extensions.CORRELATION), ""),
                cause == null ? null : Fields.uuid(Extensions.CAUSE, cause),
                List.of(),
                // A wrong one says nothing about the event, and keeps nobody from taking it in.
                Correlations.traceparent(headers)));
    }

    private Map<UUID, String> keys(Fields fields) throws NotOurs {
        var keys = fields.optional(Extensions.KEYS);
        return keys == null ? Map.of() : parse(keys, KEYS, Extensions.KEYS);
    }

    private <K, V> Map<K, V> parse(String text, TypeReference<Map<K, V>> type, String name) throws NotOurs {
        try {
            var map = json.readValue(text, type);
            if (map != null && !map.containsValue(null)) {
                return map;
            }
        } catch (JacksonException e) {
            throw new NotOurs(name + " is not a JSON object of the right shape");
        }
        throw new NotOurs(name + " is not a JSON object of the right shape");
    }
}
