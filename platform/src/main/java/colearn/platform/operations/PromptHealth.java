package colearn.platform.operations;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Answers a probe in time, whatever hangs: who asks waits a second by default, and takes silence for something worse. No answer yet is DOWN.
 * One question at a time is under way, so that probes do not pile up before a database that hangs.
 */
final class PromptHealth implements HealthIndicator {
    /** Two of these are asked one after the other by one probe. */
    private static final Duration PATIENCE = Duration.ofMillis(350);

    private final HealthIndicator asked;
    private @Nullable CompletableFuture<Health> answer;

    PromptHealth(HealthIndicator asked) {
        this.asked = asked;
    }

    @Override
    public Health health() {
        try {
            return ask().get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return Health.down()
                    .withDetail("problem", "it does not answer in time")
                    .build();
        } catch (ExecutionException e) {
            return Health.down().build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        }
    }

    private synchronized CompletableFuture<Health> ask() {
        var under = answer;
        if (under == null || under.isDone()) {
            var next = new CompletableFuture<Health>();
            Thread.ofVirtual().start(() -> settle(next));
            answer = next;
            return next;
        }
        return under;
    }

    private void settle(CompletableFuture<Health> next) {
        try {
            next.complete(asked.health());
        } catch (Throwable e) {
            next.completeExceptionally(e);
        }
    }
}
