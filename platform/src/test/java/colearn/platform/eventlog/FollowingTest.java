package colearn.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import colearn.platform.ladder.Instance;
import colearn.platform.ladder.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** What follows the log goes on whatever goes wrong, until it is told to end. */
class FollowingTest {
    private final List<Throwable> said = new CopyOnWriteArrayList<>();
    private final AtomicInteger steps = new AtomicInteger();

    private final class Counting implements Following.Work {
        private final BooleanSupplier each;

        Counting(BooleanSupplier each) {
            this.each = each;
        }

        @Override
        public boolean step(BooleanSupplier goesOn) {
            steps.incrementAndGet();
            return each.getAsBoolean();
        }

        @Override
        public Duration stumbled(Throwable problem) {
            said.add(problem);
            return Duration.ofMillis(1);
        }
    }

    @Test
    void itGoesOnAfterAnErrorToo() {
        try (var instance = new Instance(new TestDatabase())) {
            var following = Following.begin("test", instance.log(), new Counting(() -> {
                if (steps.get() == 1) {
                    throw new StackOverflowError("deep");
                }
                throw new IllegalStateException("odd");
            }));
            try {
                await().until(() -> said.size() > 2);
                assertThat(said.get(0)).hasMessage("deep");
                assertThat(said.get(1)).hasMessage("odd");
            } finally {
                following.end();
                following.awaitEnd();
            }
        }
    }

    @Test
    void whatIsInHandIsFinishedAndWhatGoesWrongAtTheEndIsNotSaid() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var told = new CountDownLatch(1);
        try (var instance = new Instance(new TestDatabase())) {
            var following = Following.begin("test", instance.log(), new Counting(() -> {
                begun.countDown();
                try {
                    told.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                throw new IllegalStateException("the connection was closed");
            }));
            begun.await();
            following.end();
            told.countDown();
            following.awaitEnd();
        }
        assertThat(said).isEmpty();
        assertThat(steps).hasValue(1);
    }
}
