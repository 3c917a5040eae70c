package colearn.platform.kafka;

import colearn.platform.kafka.WorkerState.Kind;
import colearn.platform.trace.Trace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a term again and again on a thread of its own: whatever goes wrong, the next one starts from what is stored, never from memory. */
public final class Worker implements Life {
    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration REFUSED_PAUSE = Duration.ofSeconds(30);
    private static final Duration STOP = Duration.ofSeconds(15);

    private final String name;
    private final Term term;
    private final Clock clock;
    private final CountDownLatch ending = new CountDownLatch(1);
    private volatile WorkerState state;
    private volatile @Nullable Instant lastFailure;
    private @Nullable Thread thread;

    /** @param name for logs and health, for example {@code relay} or {@code ingest of partner} */
    public Worker(String name, Term term, Clock clock) {
        this.name = name;
        this.term = term;
        this.clock = clock;
        this.state = new WorkerState(Kind.STOPPED, clock.instant(), "");
    }

    public String name() {
        return name;
    }

    public WorkerState state() {
        return state;
    }

    /** When a term failed or refused to go on; empty when none has since the start. */
    public Optional<Instant> lastFailure() {
        return Optional.ofNullable(lastFailure);
    }

    public synchronized void start() {
        thread = Thread.ofPlatform().daemon().name(name).start(this::live);
    }

    /** Tells it to end when it has finished what it has begun. */
    public void end() {
        ending.countDown();
    }

    /** Waits for that, a while. */
    public synchronized void awaitEnd() {
        if (thread == null) {
            return;
        }
        try {
            if (!thread.join(STOP)) {
                log.warn("{} does not end, and is interrupted", name);
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        enter(Kind.STOPPED, "");
    }

    private void live() {
        enter(Kind.STARTING, "");
        var pause = FIRST_PAUSE;
        while (goesOn()) {
            try {
                term.run(this);
            } catch (Refusal refusal) {
                Trace.during(refusal.correlation(), () -> refuse(refusal.sentence()));
                pause = REFUSED_PAUSE;
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) {
                if (!goesOn()) {
                    return;
                }
                // Whatever it is: a worker that is gone without a word would be worse.
                pause = state.kind() == Kind.RUNNING ? FIRST_PAUSE : shorter(pause.multipliedBy(2), LONGEST_PAUSE);
                fail(e, pause);
            }
            try {
                pause(pause);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void refuse(String sentence) {
        if (!state.sentence().equals(sentence)) {
            log.error("{} needs an operator: {}", name, sentence);
            lastFailure = clock.instant();
        }
        enter(Kind.REFUSED, sentence);
    }

    private void fail(Throwable e, Duration pause) {
        log.warn("{} failed, and starts over in {} ms: {}", name, pause.toMillis(), e.toString());
        log.debug("{} failed", name, e);
        lastFailure = clock.instant();
        enter(Kind.RETRYING, e.toString());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void enter(Kind kind, String sentence) {
        if (state.kind() != kind || !state.sentence().equals(sentence)) {
            state = new WorkerState(kind, clock.instant(), sentence);
        }
    }

    @Override
    public boolean goesOn() {
        return ending.getCount() > 0;
    }

    @Override
    public void is(Kind kind) {
        enter(kind, "");
    }

    @Override
    public void stuck(String sentence) {
        refuse(sentence);
    }

    @Override
    public void pause(Duration atMost) throws InterruptedException {
        var ignored = ending.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }
}
