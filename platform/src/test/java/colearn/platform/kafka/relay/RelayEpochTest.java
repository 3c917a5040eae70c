package colearn.platform.kafka.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.kafka.NoteEvent.Written;
import colearn.platform.kafka.Refusal;
import colearn.platform.kafka.Until;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** A log that was restored from a backup is published anew, in a new epoch. */
@Execution(CONCURRENT)
class RelayEpochTest {
    private static final UUID OPERATOR = UUID.randomUUID();
    private final RelayFixture it = new RelayFixture();
    private final UUID note = UUID.randomUUID();

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void itStopsUntilTheEpochIsRaisedAndThenGoesOn() throws Exception {
        append(5);
        it.relayAll();
        restoreTo(2);
        assertThatThrownBy(it::relayAll)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Kafka is ahead of this log")
                .hasMessageContaining("POST /operations/log/epochs");

        var raised = it.service.epochs().raise("restored from last night's backup", OPERATOR);
        assertThat(raised.epoch()).isEqualTo(2);
        assertThat(raised.began()).isEqualTo(2);
        assertThat(it.service.identity().epoch())
                .as("known to this instance at once")
                .isEqualTo(2);
        it.service.append(UUID.randomUUID(), new Written("after the restore"));
        it.relayAll();
        var rows = it.kafka.committed(it.topics.events());
        assertThat(rows).hasSize(8);
        var anew = rows.stream()
                .filter(row -> RelayFixture.header(row, "ce_epoch").equals("2"))
                .toList();
        assertThat(it.heardFrom(anew)).containsExactlyInAnyOrderElementsOf(it.publicEvents());
        assertThat(it.marks().getLast())
                .satisfies(mark -> assertThat(mark.epoch()).isEqualTo(2))
                .satisfies(mark -> assertThat(mark.lastOfEarlierEpochs()).isEqualTo(2));
        it.relayAll();
        assertThat(it.kafka.committed(it.topics.events())).hasSize(8);
    }

    @Test
    void aRelayThatIsAtWorkChangesOver() throws Exception {
        append(3);
        var relay = it.relay(step -> {
            if (step == RelayStep.COMMITTED && it.service.identity().epoch() == 1) {
                it.service.epochs().raise("to be sure", OPERATOR);
                append(1);
            }
        });
        relay.term().run(new Until(() -> false)); // ends by itself
        it.relayAll();
        assertThat(it.kafka.committed(it.topics.events()))
                .extracting(row -> RelayFixture.header(row, "ce_epoch"))
                .containsExactly("1", "1", "1", "2", "2", "2", "2");
    }

    private void restoreTo(long position) {
        it.service.asOwner("delete from log.event where position > " + position);
        it.service.asOwner("alter table log.event alter column position restart with " + (position + 1));
        it.service = it.service.restarted();
    }

    private void append(int count) {
        for (int i = 0; i < count; i++) {
            it.service.append(note, new Written("line " + i));
        }
    }
}
