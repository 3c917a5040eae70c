package colearn.platform.kafka.wire;

import colearn.platform.eventlog.Happening;
import colearn.platform.published.Publication.PublicEvent;
import colearn.platform.secrets.SealedTexts;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.v1.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a public event as a Kafka record: CloudEvents 1.0 in binary mode, by the CloudEvents SDK (it keeps the rules of the binding, and
 * needs nothing of Kafka's client but the record classes).
 */
public final class EventWriter {
    private final String topic;
    private final JsonMapper json;
    private final SealedKeys sealed;
    private final SealedTexts secrets;

    public EventWriter(String topic, JsonMapper json, SealedTexts secrets) {
        this.topic = topic;
        this.json = json;
        this.sealed = new SealedKeys(json);
        this.secrets = secrets;
    }

    /**
     * @param own the event of the log that the public one is made from
     * @throws IllegalArgumentException when its type would not arrive as it is
     */
    public ProducerRecord<byte[], byte[]> write(Happening own, PublicEvent event, Link link) {
        return KafkaMessageFactory.<byte[]>createWriter(
                        topic, Partitions.of(own.aggregateId()), Partitions.key(own.aggregateId()))
                .writeBinary(cloudEvent(own, event, link));
    }

    private CloudEvent cloudEvent(Happening own, PublicEvent event, Link link) {
        var type = new EventType(own.source(), event.type(), event.version()).arrivingWhole(own.aggregate());
        var data = sealed.write(event.data());
        var builder = new CloudEventBuilder()
                .withId(own.eventId().toString())
                .withSource(URI.create("colearn/" + own.source()))
                .withType(type.onTheWire())
                .withSubject(own.aggregateId().toString())
                .withTime(own.recordedAt().atOffset(ZoneOffset.UTC))
                .withData("application/json", data.value())
                .withExtension(Extensions.EFFECTIVE_TIME, own.effectiveAt().toString())
                .withExtension(Extensions.AGGREGATE, own.aggregate())
                .withExtension(Extensions.AGGREGATE_VERSION, Long.toString(own.version()))
                .withExtension(Extensions.PARENTS, json.writeValueAsString(own.parents()))
                .withExtension(Extensions.EPOCH, Integer.toString(link.epoch()))
                .withExtension(Extensions.POSITION, Long.toString(link.position()))
                .withExtension(Extensions.PREVIOUS_POSITION, Long.toString(link.previous()))
                .withExtension(Extensions.ACTOR, own.actor().toString())
                .withExtension(Extensions.CORRELATION, own.correlation());
        if (own.cause() != null) {
            builder.withExtension(Extensions.CAUSE, own.cause().toString());
        }
        if (own.traceparent() != null) {
            builder.withExtension(Extensions.TRACEPARENT, own.traceparent());
        }
        var keys = wrapped(data.keys());
        if (!keys.isEmpty()) {
            builder.withExtension(Extensions.KEYS, json.writeValueAsString(keys));
        }
        return builder.build();
    }

    /** A key that was destroyed is simply absent: its text is gone for everybody. */
    private Map<UUID, String> wrapped(Set<UUID> keys) {
        var wrapped = new LinkedHashMap<UUID, String>();
        for (var key : keys) {
            secrets.export(key).ifPresent(text -> wrapped.put(key, text));
        }
        return wrapped;
    }
}
