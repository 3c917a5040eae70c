package colearn.platform.kafka.ingest;

import static colearn.servers.shared.Patience.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.commands.LogPosition;
import colearn.platform.faults.Between;
import colearn.platform.kafka.Until;
import colearn.platform.kafka.wire.Partitions;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

@Execution(CONCURRENT)
class HeardTest {
    private final IngestFixture it = new IngestFixture();

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void nothingIsHeardBeforeAnythingCame() throws Exception {
        assertThat(it.heard.position("partner")).isEmpty();
        assertThat(it.heard.await("partner", 1, 1, Duration.ofMillis(50))).isFalse();
    }

    @Test
    void aMarkThatComesBeforeItsEventsIsNotHeardYet() throws Exception {
        var first = noteIn(0);
        var second = noteIn(1);
        it.partner.publishAndMark(first);
        it.takeInAll();
        var row = it.partner.next(second);
        it.partner.mark();
        takeInOnce();
        assertThat(it.heard.position("partner")).contains(new LogPosition("partner", 1, 1));

        // After a restart, too: the mark has not been forgotten.
        it.partner.send(row);
        it.takeInAll();
        assertThat(it.heard.position("partner")).contains(new LogPosition("partner", 1, 2));
        assertThat(it.received()).hasSize(2);
    }

    @Test
    void anEarlierMarkIsHeardWhileALaterOneWaits() throws Exception {
        var row = it.partner.next(noteIn(0));
        it.partner.mark();
        var later = it.partner.next(noteIn(1));
        it.partner.mark();
        it.partner.send(row);
        it.runUntil(Between.NOTHING, () -> it.heardPosition() == 1);
        it.partner.send(later);
        it.runUntil(Between.NOTHING, () -> it.heardPosition() == 2);
    }

    @Test
    void aPositionThatIsNotPublishedIsHeardOnceTheRelayHasPassedIt() throws Exception {
        it.partner.passes();
        it.partner.mark();
        it.takeInAll();
        assertThat(it.heard.await("partner", 1, 1, Duration.ZERO)).isTrue();
        assertThat(it.received()).isEmpty();
    }

    @Test
    void whoWaitsIsWokenWhenItIsHeardAndThenTheFactIsInTheLog() throws Exception {
        var note = UUID.randomUUID();
        var seen = CompletableFuture.supplyAsync(() -> {
            try {
                return it.heard.await("partner", 1, 1, PATIENCE)
                        ? it.received(note).size()
                        : -1;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        it.partner.publishAndMark(note);
        it.takeInAll();
        assertThat(seen.get()).isEqualTo(1);
    }

    @Test
    void aPositionOfAnEarlierEpochIsNeverHeard() throws Exception {
        it.partner.epoch = 2;
        it.partner.publishAndMark(UUID.randomUUID());
        it.takeInAll();
        long begin = System.nanoTime();
        assertThat(it.heard.await("partner", 1, 1, PATIENCE)).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .as("it does not wait for it")
                .isLessThan(PATIENCE);
    }

    /** Runs until one poll with records has been taken in, and one more after it. */
    private void takeInOnce() throws Exception {
        var commits = new AtomicInteger();
        it.ingest(step -> {
                    if (step == IngestStep.COMMITTED) {
                        commits.incrementAndGet();
                    }
                })
                .run(new Until(() -> commits.get() > 0));
    }

    private static UUID noteIn(int partition) {
        while (true) {
            var note = UUID.randomUUID();
            if (Partitions.of(note) == partition) {
                return note;
            }
        }
    }
}
