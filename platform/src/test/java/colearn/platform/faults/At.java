package colearn.platform.faults;

import static colearn.servers.shared.Patience.PATIENCE;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;

/** Stops or kills a worker after a step. */
public final class At {
    private At() {}

    /** Kills when the step has been done for the n-th time. */
    public static Between kill(Enum<?> step, int nth) {
        var times = new AtomicInteger();
        return done -> {
            if (done == step && times.incrementAndGet() == nth) {
                throw new Killed();
            }
        };
    }

    /** Stalls a worker at a step: as a long pause of its process would. */
    public static final class Stall implements Between {
        private final Enum<?> step;
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch wake = new CountDownLatch(1);

        public Stall(Enum<?> step) {
            this.step = step;
        }

        @Override
        public void after(Enum<?> done) throws InterruptedException {
            if (done == step) {
                reached.countDown();
                wake.await();
            }
        }

        public void awaitReached() throws InterruptedException {
            Assertions.assertThat(reached.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("%s is reached", step)
                    .isTrue();
        }

        public void wake() {
            wake.countDown();
        }
    }
}
