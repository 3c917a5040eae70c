package colearn.platform.time;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What takes a query to know, for those who ask often and must not wait, such as a scrape of metrics: asked for by one at a time, then good
 * for a while. While the answer does not come, nothing is known; nobody waits longer for it than the patience, all askers together.
 */
public final class Recent<T> {
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Supplier<T> question;
    private @Nullable CompletableFuture<T> answer;
    private long asked;

    public Recent(Supplier<T> question) {
        this.question = question;
    }

    /** The newest answer; empty where it failed, or does not come. */
    public Optional<T> get() {
        var known = ask();
        try {
            return Optional.of(known.get(left(PATIENCE), TimeUnit.NANOSECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized CompletableFuture<T> ask() {
        var known = answer;
        if (known == null || (known.isDone() && left(FRESH) == 0)) {
            known = new CompletableFuture<>();
            answer = known;
            asked = System.nanoTime();
            var next = known;
            Thread.ofVirtual().start(() -> settle(next));
        }
        return known;
    }

    private void settle(CompletableFuture<T> next) {
        try {
            next.complete(question.get());
        } catch (Throwable e) {
            // An Error too: else nothing would ever be known again, for nobody asks while an answer is awaited.
            next.completeExceptionally(e);
        }
    }

    private synchronized long left(Duration time) {
        return Math.max(0, time.toNanos() - (System.nanoTime() - asked));
    }
}
