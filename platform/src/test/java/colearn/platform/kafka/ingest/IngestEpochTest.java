package colearn.platform.kafka.ingest;

import static colearn.servers.shared.Patience.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.commands.LogPosition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** A source was restored from a backup, and its log began a new epoch. */
@Execution(CONCURRENT)
class IngestEpochTest {
    private final IngestFixture it = new IngestFixture();
    private final UUID note = UUID.randomUUID();

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void whatTheSourceStillKnowsIsPassedOverAndWhatItLostIsFlagged() throws Exception {
        var kept = it.partner.publish(note);
        var lost = it.partner.publish(note);
        var lostElsewhere = it.partner.publish(UUID.randomUUID());
        it.partner.mark();
        it.takeInAll();

        it.partner.restore(1);
        it.partner.publishAgain();
        var now = it.partner.publish(note); // version 2 once more
        it.partner.mark();
        it.takeInAll();
        assertThat(it.received(note)).containsExactly(kept, lost, now);
        assertThat(it.quarantined()).isEmpty();
        assertThat(it.lost.after(0, 10))
                .extracting(LostFacts.Lost::eventId)
                .containsExactlyInAnyOrder(lost, lostElsewhere);
        assertThat(it.lost.after(0, 10))
                .allSatisfy(one -> assertThat(one.lostIn()).isEqualTo(2));
        assertThat(it.lost.countBySource()).isEqualTo(Map.of("partner", 2L));
    }

    @Test
    void positionsOfDifferentEpochsNeverCompare() throws Exception {
        for (int i = 0; i < 5; i++) {
            it.partner.publish(note);
        }
        it.partner.mark();
        it.takeInAll();
        it.partner.restore(1);
        it.partner.publishAgain();
        it.takeInAll();
        assertThat(it.heard.position("partner")).contains(new LogPosition("partner", 2, 1));
        assertThat(it.heard.await("partner", 2, 2, Duration.ofMillis(50))).isFalse();
        var tokens = new HeardTokens(it.heard, List.of("partner"));
        assertThatThrownBy(() -> tokens.await(new LogPosition("partner", 1, 3), PATIENCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("an epoch that is over");
    }

    @Test
    void aServiceThatWasAwayHearsBothEpochsInTurn() throws Exception {
        it.partner.publish(note);
        var lost = it.partner.publish(note);
        it.partner.mark();
        it.partner.restore(1);
        it.partner.publishAgain();
        var now = it.partner.publish(note);
        it.partner.mark();
        it.takeInAll();
        assertThat(it.received(note)).hasSize(3).endsWith(now);
        assertThat(it.lost.after(0, 10)).extracting(LostFacts.Lost::eventId).containsExactly(lost);
    }

    @Test
    void anEpochWhoseBeginningIsMissingIsNotTakenIn() throws Exception {
        it.partner.publish(note);
        it.partner.publishAndMark(note);
        it.takeInAll();
        it.partner.restore(2);
        it.partner.publishAndMark(note); // follows position 2 in an epoch of which nothing came
        assertThat(it.runUntilStuck())
                .contains("the source's log is of epoch 2 now, what this service has is of epoch 1");
        it.partner.publishAgain();
        it.takeInAll();
        assertThat(it.received(note)).hasSize(3);
        assertThat(it.lost.countBySource()).isEmpty();
    }
}
