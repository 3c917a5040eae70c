package colearn.local.soak;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * People who write without a pause. Each command has a key of its own and is sent until it is acknowledged; so in the end the events are
 * exactly those of the acknowledged commands.
 */
public final class Writers implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<String> findings = new ConcurrentLinkedQueue<>();
    private volatile boolean stopping;

    Writers(Doors doors, Ledger ledger, int count) {
        IntStream.range(0, count)
                .mapToObj(number -> number % 2 == 0
                        ? new Renaming(doors, ledger, () -> !stopping)
                        : new Coaching(doors, ledger, () -> !stopping))
                .forEach(work -> threads.execute(() -> run(work)));
    }

    private void run(Work work) {
        try {
            while (!stopping) {
                work.round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            findings.add("a writer was told something else than yes: " + e.getMessage());
        }
    }

    /** What went wrong so far. */
    List<String> findings() {
        return List.copyOf(findings);
    }

    /** Lets each finish what it has begun. */
    @Override
    public void close() {
        stopping = true;
        threads.close();
    }
}
