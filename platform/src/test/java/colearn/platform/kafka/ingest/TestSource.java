package colearn.platform.kafka.ingest;

import colearn.platform.eventlog.Happening;
import colearn.platform.json.Json;
import colearn.platform.kafka.ServiceTopics;
import colearn.platform.kafka.TestKafka;
import colearn.platform.kafka.TestSecrets;
import colearn.platform.kafka.wire.EventWriter;
import colearn.platform.kafka.wire.Link;
import colearn.platform.kafka.wire.Mark;
import colearn.platform.kafka.wire.Marks;
import colearn.platform.kafka.wire.Partitions;
import colearn.platform.published.Publication.PublicEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Another service's topics, written record by record, so that a test can also write what no relay would. */
final class TestSource implements AutoCloseable {
    final TestSecrets secrets = new TestSecrets();
    final ServiceTopics topics;
    final String topicId;
    int epoch = 1;
    long began;

    private final KafkaProducer<byte[], byte[]> producer;
    private final EventWriter writer;
    private final Marks marks = new Marks(Json.stored());
    private final List<Long> published = new ArrayList<>(Collections.nCopies(Partitions.COUNT, 0L));
    private final Map<UUID, Long> versions = new HashMap<>();
    private final List<ProducerRecord<byte[], byte[]>> made = new ArrayList<>();
    private long position;
    private UUID last = new UUID(0, 0);

    TestSource(TestKafka kafka, String service) throws Exception {
        topics = kafka.topics(service);
        topicId = kafka.directory.find(topics).events();
        writer = new EventWriter(topics.events(), Json.stored(), secrets);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.settings.bootstrapServers(), "linger.ms", "0"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** What the relay would have written next. */
    ProducerRecord<byte[], byte[]> next(UUID note, String type, Object data) {
        int partition = Partitions.of(note);
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var happening = new Happening(
                ++position,
                UUID.randomUUID(),
                topics.service(),
                "note",
                note,
                versions.merge(note, 1L, Long::sum),
                type,
                data,
                Map.of("shelf", note),
                UUID.randomUUID(),
                "request-7",
                null,
                now,
                now.minusSeconds(60));
        last = happening.eventId();
        var link = new Link(epoch, position, published.get(partition));
        published.set(partition, position);
        var row = writer.write(happening, new PublicEvent(type, 1, data), link);
        made.add(new ProducerRecord<>(
                row.topic(), row.partition(), row.key(), row.value(), new RecordHeaders(row.headers())));
        return row;
    }

    ProducerRecord<byte[], byte[]> next(UUID note) {
        return next(note, "note.written", Map.of("text", "line " + (position + 1)));
    }

    /** Its log is as it was at that position, in a new epoch. */
    void restore(long to) {
        made.removeIf(row -> Link.of(row.headers()).orElseThrow().position() > to);
        versions.clear();
        made.forEach(
                row -> versions.merge(UUID.fromString(new String(row.key(), StandardCharsets.UTF_8)), 1L, Long::sum));
        position = to;
        began = to;
        epoch++;
        Collections.fill(published, 0L);
        for (var row : made) {
            var note = UUID.fromString(new String(row.key(), StandardCharsets.UTF_8));
            published.set(
                    Partitions.of(note), Link.of(row.headers()).orElseThrow().position());
        }
    }

    /** As if what was made last had been of no concern to others at the time. */
    void unpublish(UUID note) {
        published.set(Partitions.of(note), 0L);
    }

    /** An event of no concern to others. */
    void passes() {
        position++;
        last = UUID.randomUUID();
    }

    /** All that was ever made, from the beginning, as its relay would publish it again. */
    void publishAgain() {
        var last = new Long[Partitions.COUNT];
        Arrays.fill(last, 0L);
        for (var row : made) {
            int partition = Partitions.of(UUID.fromString(new String(row.key(), StandardCharsets.UTF_8)));
            var position = Link.of(row.headers()).orElseThrow().position();
            var headers = new RecordHeaders(row.headers());
            headers.remove("ce_previousposition");
            headers.add("ce_previousposition", text(Long.toString(last[partition])));
            headers.remove("ce_epoch");
            headers.add("ce_epoch", text(Integer.toString(epoch)));
            headers.add("ce_republication", text(new UUID(0, 7).toString()));
            last[partition] = position;
            send(new ProducerRecord<>(row.topic(), row.partition(), row.key(), row.value(), headers));
        }
        mark();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    UUID publish(UUID note) {
        var row = next(note);
        send(row);
        return UUID.fromString(new String(row.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8));
    }

    void publishAndMark(UUID note) {
        publish(note);
        mark();
    }

    Mark lastMark() {
        return new Mark(epoch, position, last, topicId, began, published);
    }

    void mark() {
        send(marks.write(topics.marks(), topics.service(), lastMark()));
    }

    long position() {
        return position;
    }

    void send(ProducerRecord<byte[], byte[]> row) {
        try {
            producer.send(row).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
