package colearn.local.supervisor;

import colearn.local.parts.Parts;
import colearn.local.state.Checkout;
import colearn.local.state.Ports;
import colearn.local.state.RunningStack;
import colearn.local.state.Secrets;
import colearn.local.state.StackLock;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** One run of the stack, from taking the lock to giving it back, whatever happens in between. */
public final class Run {
    private static final Duration AFTER_CRASH = Duration.ofSeconds(10);

    private final Checkout checkout;
    private final Ports ports;
    private final Progress progress;
    private final CountDownLatch endAsked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    public Run(Checkout checkout, Ports ports, Progress progress) {
        this.checkout = checkout;
        this.ports = ports;
        this.progress = progress;
    }

    /** What is done once everything is ready, before the run only waits. */
    public interface Opening {
        void play() throws IOException, InterruptedException;
    }

    /**
     * Runs until a signal ends it.
     *
     * @throws colearn.local.Refusal when it cannot start; nothing is left running then
     */
    @SuppressWarnings("try") // the lock is only held
    public void untilEnd(Opening opening) throws IOException, InterruptedException {
        try (StackLock lock = StackLock.take(checkout)) {
            boolean afterCrash = RunningStack.recorded(checkout).isPresent();
            if (Leftovers.end(checkout) > 0) {
                progress.say("ended what an earlier run, which was killed, had left");
            }
            StartChecks.run(checkout, ports, afterCrash ? AFTER_CRASH : Duration.ZERO);
            Parts parts = new Parts(checkout, ports, Secrets.of(checkout));
            PreviousLogs.putAside(checkout);
            endOnSignal();
            run(parts, opening);
        } finally {
            ended.countDown();
        }
    }

    private void run(Parts parts, Opening opening) throws IOException, InterruptedException {
        Supervisor supervisor = new Supervisor(checkout, ports, progress);
        try {
            supervisor.startAll(parts);
            opening.play();
            supervisor.isUp();
            endAsked.await();
        } catch (RuntimeException e) {
            if (endAsked.getCount() == 0) {
                throw new InterruptedException(); // what was cut short complains, and nobody needs to hear it
            }
            throw e;
        } finally {
            boolean interrupted = Thread.interrupted(); // the end itself must not be cut short
            supervisor.endAll();
            RunningStack.forget(checkout);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The virtual machine halts when its hooks are done, so this hook waits until the run has ended everything. */
    private void endOnSignal() {
        Thread runner = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            endAsked.countDown();
                            runner.interrupt(); // it may be starting, or playing the demo
                            try {
                                ended.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "end-on-signal"));
    }
}
