package colearn.platform.kafka.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.eventlog.Happening;
import colearn.platform.eventlog.OperatorDecision;
import colearn.platform.kafka.NoteEvent;
import colearn.platform.kafka.wire.Partitions;
import colearn.platform.time.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

@Execution(CONCURRENT)
class QuarantineTest {
    private static final UUID OPERATOR = UUID.randomUUID();
    private final IngestFixture it = new IngestFixture();
    private final UUID note = UUID.randomUUID();
    private final UUID other = otherIn(Partitions.of(note));

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void whatCannotBeReadIsHeldAndHoldsUpNoOtherAggregate() throws Exception {
        var row = it.partner.next(note);
        row.headers().remove("ce_id");
        it.partner.send(row);
        it.partner.publish(note);
        var free = it.partner.publish(other);
        it.partner.mark();
        it.takeInAll();
        assertThat(it.received()).containsExactly(free);
        assertThat(it.quarantined())
                .extracting(Quarantine.Entry::reason)
                .containsExactly(
                        "it is not a CloudEvent 1.0 in binary mode",
                        "it waits behind an earlier record of the same aggregate");
    }

    @Test
    void eachWayOfBeingMalformedHasItsReason() throws Exception {
        var reasons = new HashMap<UUID, String>();
        for (var spoiled : SPOILED) {
            var row = it.partner.next(UUID.randomUUID());
            reasons.put(UUID.fromString(new String(row.key(), StandardCharsets.UTF_8)), spoiled.reason());
            row.headers().remove(spoiled.header());
            if (!spoiled.value().equals(MISSING)) {
                row.headers().add(spoiled.header(), spoiled.value().isEmpty() ? null : bytes(spoiled.value()));
            }
            it.partner.send(row);
        }
        var sound = it.partner.publish(note);
        it.partner.mark();
        it.takeInAll();
        assertThat(it.quarantined().stream()
                        .collect(Collectors.toMap(Quarantine.Entry::aggregateId, Quarantine.Entry::reason)))
                .isEqualTo(reasons);
        assertThat(it.received()).containsExactly(sound);
    }

    private record Spoiled(String header, String value, String reason) {}

    private static final String MISSING = "missing";
    private static final List<Spoiled> SPOILED = List.of(
            new Spoiled("ce_specversion", "", "its CloudEvents headers cannot be read"),
            new Spoiled("ce_specversion", "0.1", "it is not a CloudEvent 1.0 in binary mode"),
            new Spoiled("ce_id", MISSING, "it is not a CloudEvent 1.0 in binary mode"),
            new Spoiled("ce_id", "42", "id is not a UUID"),
            new Spoiled("ce_id", "1-1-1-1-1", "id is not a UUID"),
            new Spoiled("ce_source", "colearn/session", "its source is not colearn/partner"),
            new Spoiled("ce_type", "colearn.session.note-written.v1", "its type is not one of colearn.partner"),
            new Spoiled("ce_type", "anything", "its type is not like colearn.<service>.<aggregate-event>.v1"),
            new Spoiled("ce_subject", UUID.randomUUID().toString(), "its key is not its subject"),
            new Spoiled("ce_subject", MISSING, "subject is not a UUID"),
            new Spoiled("ce_time", MISSING, "time is missing"),
            new Spoiled("ce_time", "yesterday", "it is not a CloudEvent 1.0 in binary mode"),
            new Spoiled("ce_effectivetime", "yesterday", "effectivetime is not a time"),
            new Spoiled("ce_aggregate", MISSING, "aggregate is missing"),
            new Spoiled("ce_aggregateversion", "one", "aggregateversion is not a number"),
            new Spoiled("ce_actor", "somebody", "actor is not a UUID"),
            new Spoiled("ce_cause", "something", "cause is not a UUID"),
            new Spoiled("ce_correlation", "a\0b", "correlation holds a null character"),
            new Spoiled("ce_parents", "[1]", "parents is not a JSON object of the right shape"),
            new Spoiled("ce_parents", "{\"a\":null}", "parents is not a JSON object of the right shape"),
            new Spoiled("ce_keys", "{\"a\":\"b\"}", "keys is not a JSON object of the right shape"),
            // Well-formed, and still nothing that the log would store.
            new Spoiled("ce_aggregateversion", "0", "the log does not take it (SQLSTATE 23514)"),
            new Spoiled("ce_effectivetime", "+999999-01-01T00:00Z", "the log does not take it (SQLSTATE 22009)"));

    @Test
    void aValueThatIsNotJson() throws Exception {
        for (var value : List.of("no JSON", "[]", "{} {}", "{\"a\":1,\"a\":2}")) {
            var row = it.partner.next(UUID.randomUUID());
            it.partner.send(new ProducerRecord<>(
                    row.topic(), row.partition(), row.key(), value.getBytes(StandardCharsets.UTF_8), row.headers()));
        }
        var row = it.partner.next(UUID.randomUUID());
        it.partner.send(new ProducerRecord<>(row.topic(), row.partition(), row.key(), null, row.headers()));
        it.partner.mark();
        it.takeInAll();
        assertThat(it.received()).isEmpty();
        assertThat(it.quarantined()).hasSize(5);
    }

    @Test
    void garbageOfAStrangerLeavesTheChainWhole() throws Exception {
        it.partner.publish(note);
        it.partner.send(new ProducerRecord<>(
                it.partner.topics.events(), Partitions.of(note), null, "garbage".getBytes(StandardCharsets.UTF_8)));
        it.partner.send(new ProducerRecord<>(
                it.partner.topics.events(), Partitions.of(note), "no id".getBytes(StandardCharsets.UTF_8), null));
        it.partner.publish(note);
        it.partner.send(new ProducerRecord<>(
                it.partner.topics.marks(), 0, bytes("partner"), "{}".getBytes(StandardCharsets.UTF_8)));
        it.partner.mark();
        it.takeInAll();
        assertThat(it.received(note)).hasSize(2);
        assertThat(it.quarantined())
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.aggregateId()).isNull());
    }

    @Test
    void twoEventsForOneVersionDoNotStopTheSource() throws Exception {
        it.partner.publish(note);
        var twin = it.partner.next(note);
        twin.headers().remove("ce_aggregateversion").add("ce_aggregateversion", bytes("1"));
        it.partner.send(twin);
        var free = it.partner.publish(other);
        it.partner.mark();
        it.takeInAll();
        assertThat(it.received()).hasSize(2).contains(free);
        assertThat(it.quarantined())
                .extracting(Quarantine.Entry::reason)
                .containsExactly("the log does not take it (SQLSTATE 23505)");
    }

    @Test
    void theContentIsSealed() throws Exception {
        it.partner.send(new ProducerRecord<>(
                it.partner.topics.events(), 0, bytes("who"), bytes("a confidential text that came in the clear")));
        it.partner.publishAndMark(note);
        it.takeInAll();
        assertThat(it.service
                        .sql()
                        .sql("select q::text from log.quarantined_record q")
                        .query(String.class)
                        .single())
                .doesNotContain("confidential")
                .doesNotContain("YSBjb25maWRlbnRpYWwg");
    }

    @Test
    void whatCanBeReadNowIsReleasedInOrder() throws Exception {
        var sealed = it.partner.secrets.seal("text");
        it.partner.send(it.partner.next(note, "note.sealed", new NoteEvent.Sealed(sealed)));
        it.partner.publish(note);
        it.partner.mark();
        it.secrets.refuseKeys = true;
        it.takeInAll();
        assertThat(it.quarantined())
                .extracting(Quarantine.Entry::reason)
                .containsExactly(
                        "a key that came along cannot be unwrapped",
                        "it waits behind an earlier record of the same aggregate");

        var last = it.quarantined().getLast().id();
        assertThat(it.quarantine.release(last, OPERATOR)).hasValueSatisfying(decided -> {
            assertThat(decided.released()).isZero();
            assertThat(decided.remaining()).isEqualTo(it.quarantined().getFirst());
        });
        it.secrets.refuseKeys = false;
        assertThat(it.quarantine.release(last, OPERATOR)).contains(new Quarantine.Decided(2, null));
        assertThat(it.service
                        .sql()
                        .sql("select version from log.event where aggregate_id = :note order by position")
                        .param("note", note)
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 2L);
        assertThat(it.quarantined()).isEmpty();
        assertThat(it.quarantine.release(last, OPERATOR)).isEmpty();

        var next = it.partner.publish(note);
        it.partner.mark();
        it.takeInAll();
        assertThat(it.received(note)).hasSize(3).endsWith(next);
    }

    @Test
    void whatIsSkippedLetsThoseBehindItThrough() throws Exception {
        var row = it.partner.next(note);
        row.headers().remove("ce_id");
        it.partner.send(row);
        var behind = it.partner.publish(note);
        it.partner.mark();
        it.takeInAll();
        var first = it.quarantined().getFirst().id();
        assertThat(it.quarantine.release(first, OPERATOR))
                .hasValueSatisfying(decided -> assertThat(decided.released()).isZero());
        assertThat(it.quarantine.skip(first, "sent by a broken test", OPERATOR, "request-9"))
                .contains(new Quarantine.Decided(1, null));
        assertThat(it.received(note)).containsExactly(behind);
        assertThat(it.service
                        .sql()
                        .sql("select skipped_why, decided_by from log.quarantined_record where id = :id")
                        .param("id", first)
                        .query()
                        .singleRow())
                .containsEntry("skipped_why", "sent by a broken test")
                .containsEntry("decided_by", OPERATOR);
    }

    @Test
    void whatIsSkippedIsAnEventInTheLogInFrontOfWhatItLetsThrough() throws Exception {
        var row = it.partner.next(note);
        row.headers().remove("ce_id");
        it.partner.send(row);
        it.partner.publish(note);
        it.partner.mark();
        it.takeInAll();
        it.quarantine.skip(it.quarantined().getFirst().id(), "sent by a broken test", OPERATOR, "request-9");
        await(() -> it.service.log().frontier() == 2);
        var events = it.service.log().after(0, 10);
        assertThat(events).extracting(Happening::type).containsExactly("quarantine.record-skipped", "note.written");
        assertThat(events.getFirst().actor()).isEqualTo(OPERATOR);
        assertThat(events.getFirst().correlation()).isEqualTo("request-9");
        assertThat(events.getFirst().body())
                .isEqualTo(new OperatorDecision.RecordSkipped(
                        "partner",
                        it.partner.topics.events(),
                        Partitions.of(note),
                        0,
                        note,
                        1,
                        1L,
                        "it is not a CloudEvent 1.0 in binary mode",
                        "sent by a broken test"));
    }

    @Test
    void laterRecordsOfAHeldAggregateWaitAlsoAfterARestart() throws Exception {
        var row = it.partner.next(note);
        row.headers().remove("ce_id");
        it.partner.send(row);
        it.partner.mark();
        it.takeInAll();
        it.partner.publish(note);
        var free = it.partner.publish(other);
        it.partner.mark();
        it.takeInAll();
        assertThat(it.received()).containsExactly(free);
        assertThat(it.quarantined()).hasSize(2);
    }

    @Test
    void whatIsReadAgainIsNotHeldAgain() throws Exception {
        var row = it.partner.next(note);
        row.headers().remove("ce_id");
        it.partner.send(row);
        it.partner.publish(note);
        it.partner.send(new ProducerRecord<>(
                it.partner.topics.events(), Partitions.of(note), bytes(note.toString()), bytes("garbage")));
        it.partner.mark();
        it.takeInAll();
        it.quarantined().stream()
                .filter(entry -> !entry.reason().equals(Intake.WAITS))
                .forEach(entry -> it.quarantine.skip(entry.id(), "no good", OPERATOR, "request-9"));
        assertThat(it.received(note)).hasSize(1);
        assertThat(it.quarantined()).isEmpty();

        it.service.asOwner("update log.ingest_offset set next_offset = 0, leader_epoch = null");
        it.partner.publishAgain();
        it.partner.publish(note);
        it.partner.mark();
        it.takeInAll();
        assertThat(it.quarantined()).isEmpty();
        assertThat(it.received(note)).hasSize(2);
    }

    @Test
    void whatItsSourceMendsAndPublishesAgainIsReleasedInOrder() throws Exception {
        var whole = it.partner.next(note);
        var spoiled = new RecordHeaders(whole.headers());
        spoiled.remove("ce_actor");
        it.partner.send(new ProducerRecord<>(whole.topic(), whole.partition(), whole.key(), whole.value(), spoiled));
        var behind = it.partner.publish(note);
        it.partner.mark();
        it.takeInAll();
        it.partner.publishAgain();
        it.partner.publishAndMark(other);
        it.takeInAll();
        assertThat(it.quarantined())
                .extracting(Quarantine.Entry::reason)
                .containsExactly("its source published it again, and it can be read now: release it", Intake.WAITS);
        assertThat(it.quarantine.release(it.quarantined().getFirst().id(), OPERATOR))
                .contains(new Quarantine.Decided(2, null));
        assertThat(it.received(note)).hasSize(2).endsWith(behind);
    }

    @Test
    void whatIsPublishedOnlyNowDoesNotSlipInBehindLaterEventsOfItsAggregate() throws Exception {
        var early = it.partner.next(note); // not published at first
        it.partner.unpublish(note);
        it.partner.publishAndMark(note);
        it.takeInAll();
        it.partner.publishAgain();
        it.partner.publishAndMark(other);
        it.takeInAll();
        assertThat(it.received(note)).hasSize(1);
        assertThat(it.quarantined()).singleElement().satisfies(entry -> {
            assertThat(entry.reason()).startsWith("its source published it only now, behind later events");
            assertThat(entry.sourcePosition()).isEqualTo(1);
        });
        assertThat(early).isNotNull();
    }

    @Test
    void theContentIsDestroyedWhenItsTimeIsOverAndThenItCanOnlyBeSkipped() throws Exception {
        it.partner.send(new ProducerRecord<>(
                it.partner.topics.events(), Partitions.of(note), bytes(note.toString()), bytes("garbage")));
        it.partner.publishAndMark(other);
        it.takeInAll();
        var clock = new MovableClock(Clock.systemUTC());
        var expiry = new QuarantineExpiry(it.service.processors(), it.secrets, clock);
        assertThat(expiry.expire()).isZero();
        assertThat(it.secrets.keys).hasSize(1);

        clock.advance(Duration.ofDays(30).plusMinutes(1));
        assertThat(expiry.expire()).isEqualTo(1);
        assertThat(it.secrets.keys).isEmpty();
        assertThat(it.service
                        .sql()
                        .sql("select sealed_content from log.quarantined_record")
                        .query(String.class)
                        .single())
                .isEmpty();
        assertThat(expiry.expire()).isZero();
        var id = it.quarantined().getFirst().id();
        assertThat(it.quarantine.release(id, OPERATOR))
                .hasValueSatisfying(decided -> assertThat(
                                Objects.requireNonNull(decided.remaining()).reason())
                        .contains("it can only be skipped"));
        assertThat(it.quarantine.skip(id, "gone", OPERATOR, "request-9")).isPresent();
    }

    @Test
    void theContentOfWhatIsInTheLogNowIsDestroyedAtOnce() throws Exception {
        var sealed = it.partner.secrets.seal("text");
        it.partner.send(it.partner.next(note, "note.sealed", new NoteEvent.Sealed(sealed)));
        it.partner.mark();
        it.secrets.refuseKeys = true;
        it.takeInAll();
        it.secrets.refuseKeys = false;
        it.quarantine.release(it.quarantined().getFirst().id(), OPERATOR);
        assertThat(new QuarantineExpiry(it.service.processors(), it.secrets, Clock.systemUTC()).expire())
                .isEqualTo(1);
        assertThat(it.secrets.keys.keySet())
                .as("the key of the text itself stays")
                .containsExactly(sealed.key());
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().until(condition);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static UUID otherIn(int partition) {
        return Stream.generate(UUID::randomUUID)
                .filter(id -> Partitions.of(id) == partition)
                .findFirst()
                .orElseThrow();
    }
}
