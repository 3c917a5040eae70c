package colearn.platform.kafka;

import static colearn.servers.shared.Patience.PATIENCE;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.Assertions;

/** A life that ends once something is so, and fails the test when it takes too long. */
public final class Until implements Life {
    private final BooleanSupplier done;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile String stuck = "";
    private final long deadline = System.nanoTime() + PATIENCE.toNanos();

    public Until(BooleanSupplier done) {
        this.done = done;
    }

    @Override
    public boolean goesOn() {
        if (done.getAsBoolean()) {
            ended.countDown();
            return false;
        }
        if (System.nanoTime() > deadline) {
            Assertions.fail("it takes too long");
        }
        return true;
    }

    @Override
    public void is(WorkerState.Kind kind) {
        stuck = "";
    }

    @Override
    public void stuck(String sentence) {
        stuck = sentence;
    }

    /** What it needs somebody for; empty when it does not. */
    public String stuck() {
        return stuck;
    }

    /** Shorter than it is meant to be: a test looks often. */
    @Override
    public void pause(Duration atMost) throws InterruptedException {
        var ignored = ended.await(Math.min(20, atMost.toMillis()), TimeUnit.MILLISECONDS);
    }
}
