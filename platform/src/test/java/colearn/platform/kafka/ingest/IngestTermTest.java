package colearn.platform.kafka.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.faults.At;
import colearn.platform.faults.Between;
import colearn.platform.faults.Killed;
import colearn.platform.kafka.NoteEvent;
import colearn.platform.kafka.Until;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Execution(CONCURRENT)
class IngestTermTest {
    private final IngestFixture it = new IngestFixture();
    private final Map<UUID, List<UUID>> sent = new LinkedHashMap<>();

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void everyFactIsInTheLogOnceAndInOrder() throws Exception {
        publish(40);
        it.takeInAll();
        assertExactlyOnce();
    }

    @Test
    void aFactIsKeptAsItWasSaid() throws Exception {
        var note = UUID.randomUUID();
        var row = it.partner.next(note, "note.from-the-future", Map.of("mood", "good"));
        it.partner.send(row);
        it.partner.mark();
        it.takeInAll();
        assertThat(it.service.sql().sql("select * from log.event").query().singleRow())
                .containsEntry("source", "partner")
                .containsEntry("aggregate", "note")
                .containsEntry("aggregate_id", note)
                .containsEntry("version", 1L)
                .containsEntry("type", "note.from-the-future")
                .containsEntry("type_version", 1)
                .containsEntry("source_epoch", 1)
                .containsEntry("source_position", 1L)
                .satisfies(stored -> {
                    assertThat(stored.get("payload")).hasToString("{\"mood\":\"good\"}");
                    assertThat(stored.get("refs").toString()).contains("\"shelf\": \"" + note + "\"");
                    assertThat(stored.get("metadata").toString()).contains("\"correlation\":\"request-7\"");
                });
    }

    @ParameterizedTest
    @MethodSource("kills")
    void killedAfterAnyStepNothingIsLostOrDoubled(IngestStep step, int nth) throws Exception {
        publish(30);
        assertThatThrownBy(() -> it.takeInAll(At.kill(step, nth))).isInstanceOf(Killed.class);
        publish(5);
        it.takeInAll();
        assertExactlyOnce();
    }

    static Stream<Arguments> kills() {
        var kills = new ArrayList<Arguments>();
        for (var step : IngestStep.values()) {
            kills.add(Arguments.of(step, 1));
            if (step != IngestStep.LEADING) {
                kills.add(Arguments.of(step, 2));
            }
        }
        return kills.stream();
    }

    @ParameterizedTest
    @EnumSource(
            value = IngestStep.class,
            names = {"POLLED", "LOCKED", "APPENDED", "PLACES_STORED", "COMMITTED"})
    void aStalledPredecessorThatWakesUpTakesNothingInAgain(IngestStep step) throws Exception {
        publish(20);
        var stall = new At.Stall(step);
        var first = it.ingest(stall);
        var predecessor = CompletableFuture.runAsync(
                () -> {
                    try {
                        first.run(new Until(() -> false));
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                Thread::startVirtualThread);
        stall.awaitReached();
        it.service.endLeaders();
        it.service.endIdleTransactions();
        it.takeInAll();
        long place = offsets();
        stall.wake();
        assertThatThrownBy(predecessor::get).isNotNull();
        assertThat(offsets()).as("it moved nothing back").isEqualTo(place);
        publish(3);
        it.takeInAll();
        assertExactlyOnce();
    }

    @Test
    void aRepeatedRecordIsPassedOver() throws Exception {
        var note = UUID.randomUUID();
        var row = it.partner.next(note);
        it.partner.send(row);
        it.partner.send(row);
        it.partner.publish(note);
        it.partner.send(row);
        it.partner.mark();
        it.takeInAll();
        assertThat(it.received()).hasSize(2);
        assertThat(it.quarantined()).isEmpty();
    }

    @Test
    void theKeyThatCameAlongIsKeptAndNeverReachesTheLog() throws Exception {
        var text = it.partner.secrets.seal("what we learned");
        it.partner.send(it.partner.next(UUID.randomUUID(), "note.sealed", new NoteEvent.Sealed(text)));
        it.partner.mark();
        it.takeInAll();
        assertThat(it.secrets.keys).containsKey(text.key());
        assertThat(it.service
                        .sql()
                        .sql("select e::text from log.event e")
                        .query(String.class)
                        .single())
                .contains(text.ciphertext())
                .doesNotContain("wrapped");
    }

    @Test
    void offsetsThatHoldNoRecordArePassedWhenItIsQuiet() throws Exception {
        var note = UUID.randomUUID();
        it.partner.publishAndMark(note);
        try (var producer = it.kafka.clients.producer("somebody")) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(it.partner.next(note)).get();
            producer.abortTransaction();
        }
        // The aborted record and the end of its transaction: two offsets more.
        it.runUntil(
                Between.NOTHING,
                () -> it.service
                                .sql()
                                .sql("select coalesce(max(next_offset), 0) from log.ingest_offset where topic = :topic")
                                .param("topic", it.partner.topics.events())
                                .query(Long.class)
                                .single()
                        == 3);
        assertThat(it.received()).hasSize(1);
    }

    private void publish(int count) {
        var notes = sent.isEmpty() ? Stream.generate(UUID::randomUUID).limit(5).toList() : List.copyOf(sent.keySet());
        for (int i = 0; i < count; i++) {
            var note = notes.get(i % notes.size());
            sent.computeIfAbsent(note, n -> new ArrayList<>()).add(it.partner.publish(note));
            if (i % 3 == 0) {
                it.partner.passes();
            }
            it.partner.mark();
        }
    }

    private long offsets() {
        return it.service
                .sql()
                .sql("select sum(next_offset) from log.ingest_offset")
                .query(Long.class)
                .single();
    }

    private void assertExactlyOnce() {
        assertThat(it.received())
                .hasSize(sent.values().stream().mapToInt(List::size).sum());
        sent.forEach((note, events) -> it.assertReceived(events, note));
        assertThat(it.quarantined()).isEmpty();
        assertThat(it.heardPosition()).isEqualTo(it.partner.position());
    }
}
