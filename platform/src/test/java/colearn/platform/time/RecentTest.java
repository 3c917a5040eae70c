package colearn.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void manyAskersCauseOneQuestionWhileItsAnswerIsFresh() {
        var recent = new Recent<>(asked::incrementAndGet);
        assertThat(recent.get()).contains(1);
        assertThat(recent.get()).contains(1);
        Awaitility.await().untilAsserted(() -> assertThat(recent.get()).contains(2));
    }

    @Test
    void aFailureIsNothingKnownAndIsAskedAgainLater() {
        var recent = new Recent<>(() -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("away");
            }
            return "here";
        });
        assertThat(recent.get()).isEmpty();
        Awaitility.await().untilAsserted(() -> assertThat(recent.get()).contains("here"));
    }

    @Test
    void nobodyWaitsForAnAnswerThatDoesNotComeAndNobodyAsksASecondTime() {
        var comes = new CountDownLatch(1);
        var recent = new Recent<>(() -> {
            asked.incrementAndGet();
            try {
                comes.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "at last";
        });
        assertThat(recent.get()).isEmpty();
        assertThat(recent.get()).isEmpty();
        assertThat(asked).hasValue(1);
        comes.countDown();
        Awaitility.await().untilAsserted(() -> assertThat(recent.get()).contains("at last"));
    }
}
