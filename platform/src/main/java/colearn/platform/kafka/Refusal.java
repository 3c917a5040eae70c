package colearn.platform.kafka;

import org.jspecify.annotations.Nullable;

/**
 * Going on would lose or repeat events, so the worker does not. It looks again now and then, from the beginning, and goes on by itself once
 * an operator has put it right.
 */
public final class Refusal extends RuntimeException {
    private final @Nullable String correlation;

    /** @param sentence what is wrong, and what an operator does about it */
    public Refusal(String sentence) {
        this(sentence, null);
    }

    /** @param correlation the request that the event in the way belongs to; null when no one event is */
    public Refusal(String sentence, @Nullable String correlation) {
        super(sentence, null, false, false);
        this.correlation = correlation;
    }

    public @Nullable String correlation() {
        return correlation;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
