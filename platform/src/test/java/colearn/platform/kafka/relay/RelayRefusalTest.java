package colearn.platform.kafka.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.faults.Between;
import colearn.platform.kafka.KafkaSettings.TopicPolicy;
import colearn.platform.kafka.Leadership;
import colearn.platform.kafka.NoteEvent.Written;
import colearn.platform.kafka.Refusal;
import colearn.platform.kafka.TestKafka;
import colearn.platform.kafka.Until;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** Where going on would lose or repeat events, the relay says why not, and publishes nothing. */
@Execution(CONCURRENT)
class RelayRefusalTest {
    private final RelayFixture it = new RelayFixture();

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void aLogThatIsOlderThanTheEpochInKafka() throws Exception {
        relayed(1);
        it.service.epochs().raise("a restore", UUID.randomUUID());
        it.relayAll();
        it.service.asOwner("update log.identity set epoch = 1");
        it.service.asOwner("delete from log.epoch where epoch > 1");
        it.service = it.service.restarted();
        assertRefused("Kafka holds events of epoch 2 and this log is of epoch 1");
    }

    @Test
    void kafkaAheadOfARestoredLog() throws Exception {
        relayed(3);
        it.service.asOwner("delete from log.event where position > 1");
        it.service.asOwner("alter table log.event alter column position restart with 2");
        it.service = it.service.restarted();
        assertRefused("Kafka is ahead of this log: at position 3 it has an event where this log has nothing");
    }

    @Test
    void aRestoredLogThatWentOnDifferently() throws Exception {
        relayed(3);
        it.service.asOwner("delete from log.event where position > 1");
        it.service.asOwner("alter table log.event alter column position restart with 2");
        it.service = it.service.restarted();
        for (int i = 0; i < 5; i++) {
            it.service.append(UUID.randomUUID(), new Written("another story"));
        }
        assertRefused("Kafka is ahead of this log: at position 3 it has an event where this log has another");
    }

    @Test
    void aMissingTopicWhereTopicsAreResources() {
        var strict = new TestKafka(it.kafka.settings.topicPrefix(), TopicPolicy.REQUIRE);
        assertThatThrownBy(() -> strict.directory.find(it.topics))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Kafka has no topic " + it.topics.events());
    }

    @Test
    void anOwnEventThatThisReleaseDoesNotKnowIsNotPassedOver() throws Exception {
        it.service.append(UUID.randomUUID(), new Written("before"));
        it.service.append(UUID.randomUUID(), "note.from-the-future", "{}");
        it.service.append(UUID.randomUUID(), new Written("behind"));
        assertThatThrownBy(it::relayAll)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(
                        "the own event at position 2 (note.from-the-future v1) was stored by a newer release");
        assertThat(it.kafka.committed(it.topics.events()))
                .as("what stands before it goes out, what follows waits")
                .extracting(ConsumerRecord::value)
                .containsExactly("{\"text\":\"before\"}".getBytes());
        assertThat(it.marks().getLast().position()).isEqualTo(1);
    }

    @Test
    void howFarItHadComeStaysKnownUntilAnotherInstanceLeads() throws Exception {
        it.service.append(UUID.randomUUID(), new Written("before"));
        it.service.append(UUID.randomUUID(), "note.from-the-future", "{}");
        var relay = it.relay(Between.NOTHING);
        assertThatThrownBy(() -> relay.term().run(new Until(() -> false))).isInstanceOf(Refusal.class);
        assertThat(relay.progress().position()).isEqualTo(1);

        try (var another = Leadership.await(
                        it.service.sessions(), "relay", Duration.ofMinutes(1), new Until(() -> false))
                .orElseThrow()) {
            another.keep();
            relay.term().run(new Until(() -> relay.progress().position() < 0));
        }
    }

    private void relayed(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            it.service.append(UUID.randomUUID(), new Written("line " + i));
        }
        it.relayAll();
    }

    private void assertRefused(String sentence) {
        int before = it.kafka.committed(it.topics.events()).size();
        assertThatThrownBy(it::relayAll).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
        assertThat(it.kafka.committed(it.topics.events())).hasSize(before);
    }
}
