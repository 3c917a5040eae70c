package colearn.local.supervisor;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes: first asked, then, if they hang, forced. */
final class Ending {
    private final List<ProcessHandle> processes;
    private final Duration patience;

    /**
     * Will end processes in the order given.
     *
     * @param patience how long they may take before they are forced
     */
    Ending(List<ProcessHandle> processes, Duration patience) {
        this.processes = processes;
        this.patience = patience;
    }

    /** Waits until all have ended; when interrupted, forces what is left at once. */
    void untilAllHaveEnded() throws InterruptedException {
        processes.forEach(ProcessHandle::destroy);
        boolean ended = false;
        try {
            ended = await();
        } finally {
            if (!ended) {
                processes.forEach(ProcessHandle::destroyForcibly);
            }
        }
        if (!ended) {
            await();
        }
    }

    private boolean await() throws InterruptedException {
        CompletableFuture<?>[] ends =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
