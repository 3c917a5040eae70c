package colearn.platform.eventlog;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A thread of its own that does one step after another behind the log, and waits for news where there is nothing to do. It goes on whatever
 * went wrong, an {@link Error} too: without it what follows the log would stand still for ever, and nobody would be told.
 */
public final class Following {
    /** How long to wait for news; also how soon another instance's end is noticed. */
    public static final Duration NEWS = Duration.ofMillis(500);

    private static final Duration END = Duration.ofSeconds(5);

    /** What is done behind the log. */
    public interface Work {
        /**
         * Does some of it.
         *
         * @param goesOn false as soon as the thread is to end
         * @return false when there was nothing to do, or another instance does it
         */
        boolean step(BooleanSupplier goesOn) throws SQLException, InterruptedException;

        /**
         * Says what went wrong.
         *
         * @return how long to wait before the next step
         */
        Duration stumbled(Throwable problem);
    }

    private final LogReader reader;
    private final Work work;
    private final CountDownLatch ending = new CountDownLatch(1);
    private @Nullable Thread thread;

    private Following(LogReader reader, Work work) {
        this.reader = reader;
        this.work = work;
    }

    /** Begins to follow. */
    public static Following begin(String name, LogReader reader, Work work) {
        var following = new Following(reader, work);
        following.thread = Thread.ofPlatform().daemon().name(name).start(following::follow);
        return following;
    }

    private void follow() {
        try {
            while (goesOn()) {
                step();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() throws InterruptedException {
        try {
            long before = reader.frontier();
            if (!work.step(this::goesOn)) {
                reader.awaitBeyond(before, NEWS);
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (Throwable e) {
            if (goesOn()) {
                pause(work.stumbled(e));
            }
        }
    }

    private void pause(Duration atMost) throws InterruptedException {
        var ignored = ending.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    private boolean goesOn() {
        return ending.getCount() > 0;
    }

    /** Tells it to end with the step in hand. */
    public void end() {
        ending.countDown();
    }

    /** Waits for that, a while. */
    public void awaitEnd() {
        var last = thread;
        if (last == null) {
            return;
        }
        try {
            if (!last.join(END)) {
                last.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
