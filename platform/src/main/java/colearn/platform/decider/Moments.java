package colearn.platform.decider;

import java.time.Instant;

/**
 * When something was recorded, and when it happened in the world.
 *
 * @param effective may lie before or after {@code recorded}
 */
public record Moments(Instant recorded, Instant effective) {
    /** What is recorded as it happens. */
    public static Moments now(Instant now) {
        return new Moments(now, now);
    }
}
