package colearn.platform.kafka.wire;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.eventlog.EventMetadata;
import colearn.platform.eventlog.Happening;
import colearn.platform.json.Json;
import colearn.platform.kafka.TestSecrets;
import colearn.platform.published.Publication.PublicEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The trace of an event, as the others get it: CloudEvents' extension for distributed tracing. */
class TraceOnTheWireTest {
    private static final String STEP = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void itTravelsInAHeaderAndStandsBesideTheEventThere() {
        var record = written(STEP);
        assertThat(header(record)).isEqualTo(STEP);
        assertThat(metadata(record)).contains("\"traceparent\":\"" + STEP + "\"");
    }

    @Test
    void whereNobodyTracedThereIsNoWordOfIt() {
        var record = written(null);
        assertThat(header(record)).isNull();
        assertThat(metadata(record)).doesNotContain("traceparent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00", "a\0b", ""})
    void aWrongOneKeepsNobodyFromTakingInTheEvent(String wrong) {
        var record = written(null);
        record.headers().add("ce_traceparent", wrong.getBytes(StandardCharsets.UTF_8));
        assertThat(metadata(record)).doesNotContain("traceparent");
    }

    @Test
    void whatWasRecordedBeforeThereWereTracesIsRead() {
        var stored =
                "{\"actor\":\"" + new UUID(1, 2) + "\",\"correlation\":\"request-1\",\"cause\":null,\"reliedOn\":[]}";
        var metadata = Json.stored().readValue(stored, EventMetadata.class);
        assertThat(metadata.traceparent()).isNull();
        assertThat(metadata.correlation()).isEqualTo("request-1");
    }

    private static ProducerRecord<byte[], byte[]> written(@Nullable String traceparent) {
        var now = Instant.parse("2026-03-01T10:00:00Z");
        var event = new Happening(
                7,
                UUID.randomUUID(),
                0,
                "library",
                "note",
                UUID.randomUUID(),
                1,
                "note.written",
                "body",
                Map.of(),
                UUID.randomUUID(),
                "request-1",
                null,
                now,
                now,
                traceparent,
                0);
        return new EventWriter("events", Json.stored(), new TestSecrets())
                .write(event, new PublicEvent("note.written", 1, Map.of("text", "one")), new Link(1, 7, 0));
    }

    private static @Nullable String header(ProducerRecord<byte[], byte[]> record) {
        var header = record.headers().lastHeader("ce_traceparent");
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String metadata(ProducerRecord<byte[], byte[]> sent) {
        var row = new ConsumerRecord<>("events", 0, 0, sent.key(), sent.value());
        sent.headers().forEach(row.headers()::add);
        return switch (new EventReader("library", Json.stored()).read(row)) {
            case Reading.Fact fact -> fact.fact().metadata();
            case Reading.Malformed malformed -> throw new AssertionError(malformed.reason());
        };
    }
}
