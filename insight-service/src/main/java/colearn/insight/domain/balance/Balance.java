package colearn.insight.domain.balance;

import colearn.insight.domain.Side;
import java.util.Set;
import java.util.UUID;

/** The flags of a relationship. */
public sealed interface Balance {

    /** Never flagged. */
    record NeverFlagged() implements Balance {}

    /**
     * Flagged once at least.
     *
     * @param open the sides that are flagged now
     * @param cleared the sides that were, and no longer are
     */
    record Flagged(UUID relationshipId, Set<Side> open, Set<Side> cleared) implements Balance {
        public Flagged {
            open = Set.copyOf(open);
            cleared = Set.copyOf(cleared);
        }
    }

    /** Whether a side is flagged now. */
    default boolean flags(Side side) {
        return this instanceof Flagged it && it.open().contains(side);
    }

    /** Whether a side was flagged and is not any more. */
    default boolean hasCleared(Side side) {
        return this instanceof Flagged it && it.cleared().contains(side);
    }
}
