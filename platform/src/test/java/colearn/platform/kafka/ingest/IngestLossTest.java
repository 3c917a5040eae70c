package colearn.platform.kafka.ingest;

import static colearn.servers.shared.Patience.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.faults.Between;
import colearn.platform.kafka.Refusal;
import colearn.platform.kafka.Until;
import colearn.platform.kafka.Worker;
import colearn.platform.kafka.WorkerState.Kind;
import colearn.platform.kafka.wire.Partitions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** Kafka lost something: the ingest says so, takes in what is sound, and is whole again once the source publishes again. */
@Execution(CONCURRENT)
class IngestLossTest {
    private final IngestFixture it = new IngestFixture();
    private final UUID note = UUID.randomUUID();

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void aBreakInTheChainIsSaidAndHealedWhenTheSourcePublishesAgain() throws Exception {
        var sound = it.partner.publish(note);
        var lost = it.partner.next(note); // never arrives
        var behind = it.partner.publish(note);
        var elsewhere = it.partner.publish(other);
        it.partner.mark();
        assertThat(it.runUntilStuck())
                .contains("the record follows position 2, but the last one that came is 1")
                .contains("POST /operations/relay/republications");
        assertThat(it.runUntilStuck()).as("nor after a restart").contains("the last one that came is 1");
        assertThat(it.received()).containsExactlyInAnyOrder(sound, elsewhere);
        assertThat(it.heardPosition()).as("not all of it").isZero();

        it.partner.publishAgain();
        var later = it.partner.publish(note);
        it.partner.mark();
        it.takeInAll();
        assertThat(it.received(note)).containsExactly(sound, idOf(lost), behind, later);
        assertThat(it.received()).hasSize(5);
        assertThat(it.quarantined()).isEmpty();
    }

    @Test
    void anIngestThatIsStuckGoesOnByItself() throws Exception {
        it.partner.publish(note);
        it.partner.next(note); // never arrives
        it.partner.publish(note);
        it.partner.mark();
        var worker = new Worker("ingest of partner", it.ingest(Between.NOTHING), Clock.systemUTC());
        worker.start();
        try {
            await(() -> worker.state().kind() == Kind.REFUSED);
            assertThat(worker.state().sentence()).contains("Kafka has lost what lies between");
            it.partner.publishAgain();
            await(() -> worker.state().kind() == Kind.RUNNING);
            assertThat(worker.state().sentence()).isEmpty();
            await(() -> it.received(note).size() == 3);
        } finally {
            worker.end();
            worker.awaitEnd();
        }
    }

    @Test
    void otherSourcesGoOn() throws Exception {
        it.partner.publish(note);
        it.partner.next(note); // never arrives
        it.partner.publish(note);
        var broken = new Worker("ingest of partner", it.ingest(Between.NOTHING), Clock.systemUTC());
        try (var insight = new TestSource(it.kafka, "insight")) {
            var sound = new Worker("ingest of insight", it.ingest(insight, Between.NOTHING), Clock.systemUTC());
            broken.start();
            sound.start();
            try {
                await(() -> broken.state().kind() == Kind.REFUSED);
                insight.publishAndMark(UUID.randomUUID());
                assertThat(it.heard.await("insight", 1, 1, PATIENCE)).isTrue();
                assertThat(broken.state().sentence()).contains("Kafka has lost what lies between");
                assertThat(sound.state().kind()).isEqualTo(Kind.RUNNING);
            } finally {
                broken.end();
                sound.end();
                broken.awaitEnd();
                sound.awaitEnd();
            }
        }
    }

    @Test
    void aTopicWhoseBeginningIsGone() throws Exception {
        it.partner.next(note); // gone before this service came
        it.partner.publish(note);
        assertThat(it.runUntilStuck())
                .contains("the first record there follows position 1, so the beginning is no longer in Kafka");
        assertThat(it.received()).isEmpty();
        it.partner.publishAgain();
        it.takeInAll();
        assertThat(it.received(note)).hasSize(2);
    }

    @Test
    void recordsThatWereDeletedBeforeTheyWereRead() throws Exception {
        it.partner.publishAndMark(note);
        it.takeInAll();
        it.partner.publish(note);
        it.partner.publishAndMark(note);
        delete(Partitions.of(note), 2);
        assertThat(it.runUntilStuck()).contains("the record follows position 2, but the last one that came is 1");
        it.partner.publishAgain();
        it.takeInAll();
        assertThat(it.received(note)).hasSize(3);
    }

    /** No later record is there that would show the gap. */
    @Test
    void theEndOfATopicThatIsGoneIsNoticedAllTheSame() throws Exception {
        it.partner.publishAndMark(note);
        it.takeInAll();
        it.partner.publishAndMark(note);
        delete(Partitions.of(note), 2);
        assertThat(it.runUntilStuck())
                .contains("the source has published up to position 2 there, the last one that came is 1")
                .contains("Kafka has nothing more");
        it.partner.publishAgain();
        it.takeInAll();
        assertThat(it.received(note)).hasSize(2);
    }

    @Test
    void aTopicThatWasMadeAnewIsReadFromItsBeginning() throws Exception {
        it.partner.publish(note);
        it.partner.publishAndMark(note);
        it.takeInAll();
        it.kafka.delete(it.partner.topics.events());
        it.kafka.delete(it.partner.topics.marks());
        var anew = it.kafka.directory.find(it.partner.topics);
        it.partner.publishAgain();
        it.partner.publishAndMark(note);
        it.takeInAll();
        assertThat(it.received(note)).hasSize(3);
        assertThat(it.service
                        .sql()
                        .sql("select distinct topic_id from log.ingest_offset")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(anew.events(), anew.marks());
        assertThat(it.quarantined()).isEmpty();
    }

    @Test
    void aPlaceThatTheBrokerDoesNotKnowIsLookedForFromTheBeginning() throws Exception {
        it.partner.publish(note);
        it.partner.publishAndMark(note);
        it.takeInAll();
        // As after the broker lost its unsynced tail, and the relay wrote it again.
        it.service.asOwner("update log.ingest_offset set next_offset = next_offset + 100");
        it.partner.publishAndMark(note);
        it.takeInAll();
        assertThat(it.received(note)).hasSize(3);
    }

    @Test
    void aRepetitionOfWhatNeverCame() throws Exception {
        it.partner.publishAndMark(note);
        it.takeInAll();
        try (var restored = new TestSource(it.kafka, "partner")) {
            restored.publish(note); // position 1 again, with another event
        }
        assertThatThrownBy(() -> it.ingest(Between.NOTHING).run(new Until(() -> false)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("partner repeats position 1 with an event that this service has never seen")
                .hasMessageContaining("Raise the epoch");
        assertThat(it.received()).hasSize(1);
    }

    private final UUID other = Stream.generate(UUID::randomUUID)
            .filter(id -> Partitions.of(id) != Partitions.of(note))
            .findFirst()
            .orElseThrow();

    private void delete(int partition, long before) throws Exception {
        try (var admin = it.kafka.clients.admin()) {
            admin.deleteRecords(Map.of(
                            new TopicPartition(it.partner.topics.events(), partition),
                            RecordsToDelete.beforeOffset(before)))
                    .all()
                    .get();
        }
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().until(condition);
    }

    private static UUID idOf(ProducerRecord<byte[], byte[]> row) {
        return UUID.fromString(new String(row.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8));
    }
}
