package colearn.session.domain.struggle;

import colearn.session.domain.Side;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A struggle, or the place where one was not observed yet. */
public sealed interface Struggle {

    record NotObserved() implements Struggle {}

    /** Somebody went and saw. */
    sealed interface Seen extends Struggle {
        UUID relationshipId();

        /** When it was seen. */
        Instant at();
    }

    /**
     * Seen, and not yet agreed by both sides.
     *
     * @param agreedBy at most one side
     */
    record Observed(UUID relationshipId, Instant at, Set<Side> agreedBy) implements Seen {
        public Observed {
            agreedBy = Set.copyOf(agreedBy);
        }
    }

    /** Both sides say that this is a struggle: it may be worked on. */
    record Agreed(UUID relationshipId, Instant at) implements Seen {}

    record Resolved(UUID relationshipId, Instant at) implements Seen {}

    record Deferred(UUID relationshipId, Instant at) implements Seen {}
}
