package colearn.platform.kafka.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.platform.faults.Between;
import colearn.platform.kafka.Refusal;
import colearn.platform.kafka.Until;
import colearn.platform.kafka.Worker;
import colearn.platform.kafka.WorkerState.Kind;
import colearn.platform.kafka.wire.Partitions;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Kafka lost something: the source stops, and says so. */
class IngestLossTest {
    private final IngestFixture it = new IngestFixture();
    private final UUID note = UUID.randomUUID();

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void aBreakInTheChainStopsTheSourceBehindWhatIsSound() throws Exception {
        var sound = it.partner.publish(note);
        it.partner.next(note); // never arrives
        it.partner.publish(note);
        it.partner.mark();
        assertRefused("the record follows position 2, but the last one that came is 1");
        assertThat(it.received()).containsExactly(sound);
        assertRefused("the record follows position 2, but the last one that came is 1");
        assertThat(it.received()).as("nor after a restart").containsExactly(sound);
    }

    @Test
    void otherSourcesGoOn() throws Exception {
        it.partner.publish(note);
        it.partner.next(note); // never arrives
        it.partner.publish(note);
        var broken = new Worker("ingest of partner", it.ingest(Between.NOTHING), Clock.systemUTC());
        try (var insight = new TestSource(it.kafka, "insight")) {
            var sound = new Worker(
                    "ingest of insight",
                    it.ingest(insight, Between.NOTHING, Duration.ofSeconds(10)),
                    Clock.systemUTC());
            broken.start();
            sound.start();
            try {
                Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> broken.state().kind() == Kind.REFUSED);
                insight.publishAndMark(UUID.randomUUID());
                assertThat(it.heard.await("insight", 1, 1, Duration.ofSeconds(20)))
                        .isTrue();
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
        assertRefused("the first record there follows position 1, so the beginning is no longer in Kafka");
        assertThat(it.received()).isEmpty();
    }

    @Test
    void recordsThatWereDeletedBeforeTheyWereRead() throws Exception {
        it.partner.publishAndMark(note);
        it.takeInAll();
        it.partner.publish(note);
        it.partner.publishAndMark(note);
        var partition = new TopicPartition(it.partner.topics.events(), Partitions.of(note));
        try (var admin = it.kafka.clients.admin()) {
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(2)))
                    .all()
                    .get();
        }
        assertRefused("Kafka no longer has the records of partner that this service would read next");
    }

    @Test
    void aTopicThatWasMadeAnew() throws Exception {
        it.partner.publishAndMark(note);
        it.takeInAll();
        it.kafka.delete(it.partner.topics.events());
        assertRefused(it.partner.topics.events() + " was made anew");
    }

    @Test
    void aSourceThatWasRestored() throws Exception {
        it.partner.publishAndMark(note);
        it.takeInAll();
        it.partner.epoch = 2;
        it.partner.publish(note);
        assertRefused("the source's log is of epoch 2 now, and what this service has is of epoch 1");
    }

    @Test
    void aMarkOfARestoredSource() throws Exception {
        it.partner.publishAndMark(note);
        it.takeInAll();
        it.partner.epoch = 2;
        it.partner.mark();
        assertRefused("partner publishes epoch 2 of its log, and what this service has is of epoch 1");
    }

    @Test
    void aRepetitionOfWhatNeverCame() throws Exception {
        it.partner.publishAndMark(note);
        it.takeInAll();
        try (var restored = new TestSource(it.kafka, "partner")) {
            restored.publish(note); // position 1 again, with another event
        }
        assertRefused("partner repeats position 1 with an event that this service has never seen");
        assertThat(it.received()).hasSize(1);
    }

    private void assertRefused(String sentence) {
        assertThatThrownBy(() -> it.ingest(Between.NOTHING).run(new Until(() -> false)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence)
                .hasMessageContaining("Make both topics of the source anew");
    }
}
