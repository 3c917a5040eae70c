package colearn.local.supervisor;

import colearn.local.parts.Part;
import colearn.local.parts.PartFailure;
import colearn.local.state.ProcessMark;
import colearn.local.state.RunningStack.PartStatus;
import colearn.local.state.RunningStack.State;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Starts one part, and starts it again whenever it ends before it should. */
final class Keeper {
    private static final int START_ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final Part part;
    private final Progress progress;
    private final Runnable changed;
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private volatile State state = State.STARTING;
    private volatile Part.@Nullable Running running;
    private final AtomicInteger restarts = new AtomicInteger();

    /**
     * Keeps a part from {@link #begin} to {@link #end}.
     *
     * @param changed called after each change of {@link #status}
     */
    Keeper(Part part, Progress progress, Runnable changed) {
        this.part = part;
        this.progress = progress;
        this.changed = changed;
        this.thread = Thread.ofPlatform().name("keeper-" + part.name()).unstarted(this::keep);
    }

    /** Starts; the answer completes when the part is ready for the first time, or fails with why it will not be. */
    CompletableFuture<Void> begin() {
        thread.start();
        return firstReady;
    }

    PartStatus status() {
        Part.Running now = running;
        return new PartStatus(
                part.name(), part.port(), state, now == null ? null : ProcessMark.of(now.process()), restarts.get());
    }

    /** Ends the part and waits for its end. */
    void end() {
        stopping.countDown();
        Part.Running now = running;
        if (now != null) {
            now.end();
        } else {
            thread.interrupt(); // it is starting
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        change(State.ENDED, null);
    }

    private void keep() {
        try {
            Part.Running first = startFirst();
            progress.say(part.name() + " is ready on port " + part.port());
            firstReady.complete(null);
            watch(first);
        } catch (InterruptedException e) {
            firstReady.cancel(false);
        } catch (RuntimeException e) {
            if (!firstReady.completeExceptionally(e)) {
                progress.say(part.name() + " is no longer watched: " + e.getMessage());
            }
        }
    }

    private Part.Running startFirst() {
        for (int attempt = 1; ; attempt++) {
            try {
                Part.Running started = part.start();
                change(State.READY, started);
                return started;
            } catch (PartFailure e) {
                if (!e.killed() || attempt == START_ATTEMPTS || isStopping()) {
                    throw e;
                }
                restarts.incrementAndGet();
                progress.say(part.name() + " was killed while it started; starting it again");
            }
        }
    }

    private void watch(Part.Running first) throws InterruptedException {
        Part.Running current = first;
        while (true) {
            if (isStopping()) {
                current.end(); // the end was asked for while it became ready
                return;
            }
            current.process().onExit().join();
            if (isStopping()) {
                return;
            }
            restarts.incrementAndGet();
            change(State.RESTARTING, null);
            progress.say(part.name() + " has ended unexpectedly; starting it again");
            current = startAgain();
            change(State.READY, current);
            progress.say(part.name() + " is ready again");
        }
    }

    private Part.Running startAgain() throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (true) {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InterruptedException();
            }
            try {
                return part.start();
            } catch (PartFailure e) {
                progress.say(e.getMessage());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void change(State next, Part.@Nullable Running now) {
        state = next;
        running = now;
        changed.run();
    }
}
