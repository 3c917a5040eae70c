package colearn.platform.kafka.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.kafka.NoteEvent.Written;
import colearn.platform.kafka.wire.Mark;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** Kafka lost something that the relay wrote: in the end it has all of it once, and the chain is whole. */
@Execution(CONCURRENT)
class RelayLossTest {
    private final RelayFixture it = new RelayFixture();
    private final List<UUID> notes = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void eventsThatWereLostWithTheirTopic() throws Exception {
        append(30);
        it.relayAll();
        it.kafka.delete(it.topics.events());
        it.relayAll();
        append(3);
        it.relayAll();
        it.assertExactlyOnce();
    }

    @Test
    void marksThatWereLostWithTheirTopic() throws Exception {
        append(30);
        it.relayAll();
        it.kafka.delete(it.topics.marks());
        append(3);
        it.relayAll();
        it.assertExactlyOnce();
    }

    @Test
    void marksOfWhichTheEndWasLost() throws Exception {
        append(10);
        it.relayAll();
        var older = it.marks().getLast();
        append(10);
        it.relayAll();
        say(older);
        append(3);
        it.relayAll();
        it.assertExactlyOnce();
    }

    @Test
    void eventsOfWhichTheEndWasLost() throws Exception {
        append(10);
        it.relayAll();
        append(9);
        // As if the relay had published these too, and Kafka had kept the mark alone.
        var last = it.service.log().idAt(19).orElseThrow();
        var published = it.marks().getLast().published().stream()
                .map(position -> position == 0 ? 0L : 19L)
                .toList();
        say(new Mark(1, 19, last, it.marks().getLast().topic(), 0L, published));
        it.relayAll();
        append(3);
        it.relayAll();
        it.assertExactlyOnce();
    }

    @Test
    void whatHasExpiredIsNotPublishedAgain() throws Exception {
        append(30);
        it.relayAll();
        try (var admin = it.kafka.clients.admin()) {
            for (var partition : it.topics.partitions()) {
                if (partition.topic().equals(it.topics.events())) {
                    admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(-1)))
                            .all()
                            .get();
                }
            }
        }
        var later = it.service.append(notes.getFirst(), new Written("later"));
        it.relayAll();
        // Kafka shows what is committed a moment later than it says so.
        Awaitility.await()
                .untilAsserted(() -> assertThat(it.kafka.committed(it.topics.events()))
                        .extracting(row -> RelayFixture.header(row, "ce_id"))
                        .containsExactly(later.toString()));
    }

    private void append(int count) {
        for (int i = 0; i < count; i++) {
            it.service.append(notes.get(i % notes.size()), new Written("line " + i));
        }
    }

    private void say(Mark mark) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", it.kafka.settings.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(it.marks.write(it.topics.marks(), "partner", mark)).get();
        }
    }
}
