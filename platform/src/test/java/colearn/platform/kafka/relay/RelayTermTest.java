package colearn.platform.kafka.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.faults.At;
import colearn.platform.faults.Between;
import colearn.platform.faults.Killed;
import colearn.platform.kafka.NoteEvent;
import colearn.platform.kafka.Until;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;

@Execution(CONCURRENT)
class RelayTermTest {
    private final RelayFixture it = new RelayFixture();

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void everyPublicEventIsOnTheTopicOnceAndInOrder() throws Exception {
        appendNotes(90);
        it.relayAll();
        it.assertExactlyOnce();
    }

    @Test
    void aRestartGoesOnWhereTheLastOneEnded() throws Exception {
        appendNotes(30);
        it.relayAll();
        appendNotes(30);
        it.relayAll();
        it.relayAll();
        it.assertExactlyOnce();
    }

    @ParameterizedTest
    @MethodSource("kills")
    void killedAfterAnyStepNothingIsLostOrDoubled(RelayStep step, int nth) throws Exception {
        appendNotes(50);
        assertThatThrownBy(() -> it.relayAll(At.kill(step, nth))).isInstanceOf(Killed.class);
        appendNotes(10);
        it.relayAll();
        it.assertExactlyOnce();
    }

    static Stream<Arguments> kills() {
        var kills = new ArrayList<Arguments>();
        for (var step : RelayStep.values()) {
            if (step != RelayStep.REPUBLISHED) {
                kills.add(Arguments.of(step, 1));
            }
        }
        for (var step : List.of(
                RelayStep.READ, RelayStep.BEGUN, RelayStep.EVENTS_SENT, RelayStep.MARK_SENT, RelayStep.COMMITTED)) {
            kills.add(Arguments.of(step, 2));
        }
        return kills.stream();
    }

    @ParameterizedTest
    @EnumSource(
            value = RelayStep.class,
            names = {"FENCED", "RESUMED", "READ", "BEGUN", "EVENTS_SENT", "MARK_SENT"})
    void aStalledPredecessorThatWakesUpPublishesNothing(RelayStep step) throws Exception {
        appendNotes(50);
        var stall = new At.Stall(step);
        var first = it.relay(stall);
        var predecessor = CompletableFuture.runAsync(
                () -> {
                    try {
                        first.term().run(new Until(() -> false));
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                Thread::startVirtualThread);
        stall.awaitReached();
        it.service.endLeaders();
        it.relayAll();
        stall.wake();
        assertThatThrownBy(predecessor::get)
                .satisfies(e -> assertThat(rootOf(e))
                        .isInstanceOfAny(
                                ProducerFencedException.class,
                                InvalidProducerEpochException.class,
                                PSQLException.class));
        it.relayAll();
        it.assertExactlyOnce();
    }

    @Test
    void anEventOfNoConcernToOthersMovesThePositionAtOnce() throws Exception {
        it.service.append(UUID.randomUUID(), new NoteEvent.Filed("drawer"));
        it.relayAll();
        assertThat(it.marks()).extracting(mark -> mark.position()).containsExactly(it.service.lastPosition());
        assertThat(it.kafka.committed(it.topics.events())).isEmpty();
    }

    @Test
    void eventsOfNoConcernAreToldWithTheNextBatchWhenTheLogGoesOn() throws Exception {
        for (int i = 0; i < 45; i++) {
            it.service.append(UUID.randomUUID(), new NoteEvent.Filed("drawer"));
        }
        it.relayAll();
        // Batches of 20, 20 and 5: only the last is the tail.
        assertThat(it.marks()).extracting(mark -> mark.position()).containsExactly(it.service.lastPosition());
    }

    @Test
    void aBatchIsNoHeavierThanItMayBeUnlessOneEventIs() throws Exception {
        for (int i = 0; i < 5; i++) {
            it.service.append(UUID.randomUUID(), new NoteEvent.Written(text(100_000)));
        }
        it.service.append(UUID.randomUUID(), new NoteEvent.Written(text(400_000)));

        it.relayAll();

        assertThat(it.marks()).extracting(mark -> mark.position()).containsExactly(2L, 4L, 5L, 6L);
        it.assertExactlyOnce();
    }

    /** That no compression makes smaller. */
    private static String text(int length) {
        var bytes = new byte[length / 4 * 3];
        new Random(7).nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void theKeyOfASealedTextTravelsUnlessItWasDestroyed() throws Exception {
        var kept = it.secrets.seal("what we learned");
        var gone = it.secrets.seal("a name");
        it.service.append(UUID.randomUUID(), new NoteEvent.Sealed(kept));
        it.service.append(UUID.randomUUID(), new NoteEvent.Sealed(gone));
        it.secrets.destroy(gone.key());
        it.relayAll();
        assertThat(it.kafka.committed(it.topics.events()))
                .extracting(row -> RelayFixture.header(row, "ce_keys"))
                .containsExactlyInAnyOrder("{\"%1$s\":\"wrapped %1$s\"}".formatted(kept.key()), "");
    }

    @Test
    void whileOneInstanceRelaysAnotherWaits() throws Exception {
        appendNotes(10);
        var second = it.relay(Between.NOTHING);
        var waited = new CompletableFuture<Boolean>();
        it.relayAll(step -> {
            if (step == RelayStep.COMMITTED) {
                try {
                    long end = System.nanoTime() + 300_000_000L;
                    second.term().run(new Until(() -> System.nanoTime() > end));
                    waited.complete(second.progress().published() == 0);
                } catch (Exception e) {
                    waited.completeExceptionally(e);
                }
            }
        });
        assertThat(waited.get()).isTrue();
        it.assertExactlyOnce();
    }

    private void appendNotes(int count) {
        var notes = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        for (int i = 0; i < count; i++) {
            var note = notes.get(i % notes.size());
            it.service.append(note, i % 7 == 3 ? new NoteEvent.Filed("drawer") : new NoteEvent.Written("line " + i));
        }
    }

    private static Throwable rootOf(Throwable e) {
        return e.getCause() == null ? e : rootOf(e.getCause());
    }
}
