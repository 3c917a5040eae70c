package colearn.platform.kafka;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.Assertions;

/** A life that ends once something is so, and fails the test when it takes too long. */
public final class Until implements Life {
    private final BooleanSupplier done;
    private volatile String stuck = "";
    private final long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();

    public Until(BooleanSupplier done) {
        this.done = done;
    }

    @Override
    public boolean goesOn() {
        if (done.getAsBoolean()) {
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

    @Override
    public void pause(Duration atMost) throws InterruptedException {
        Thread.sleep(Math.min(20, atMost.toMillis()));
    }
}
