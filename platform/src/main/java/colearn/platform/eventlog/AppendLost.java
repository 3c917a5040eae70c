package colearn.platform.eventlog;

import colearn.platform.decider.Claim;

/** An append that somebody else was faster than; nothing of it is stored. */
public final class AppendLost extends RuntimeException {

    /** What was lost. */
    public sealed interface To {
        /** The stream, or one that the decision relied upon, has moved on: decide again. */
        record NewerVersion() implements To {}

        /** The key was used meanwhile: its first outcome stands. */
        record UsedKey() implements To {}

        /** Another aggregate holds the claim. */
        record Holder(Claim claim) implements To {}
    }

    private final transient To to;

    public AppendLost(To to) {
        super("append lost to " + to, null, false, false);
        this.to = to;
    }

    public To to() {
        return to;
    }
}
