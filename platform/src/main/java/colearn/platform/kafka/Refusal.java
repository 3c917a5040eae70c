package colearn.platform.kafka;

/**
 * Going on would lose or repeat events, so the worker does not. It looks again now and then, from the beginning, and goes on by itself once
 * an operator has put it right.
 */
public final class Refusal extends RuntimeException {

    /** @param sentence what is wrong, and what an operator does about it */
    public Refusal(String sentence) {
        super(sentence, null, false, false);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
