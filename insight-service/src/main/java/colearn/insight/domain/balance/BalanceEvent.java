package colearn.insight.domain.balance;

import colearn.insight.domain.Side;
import colearn.platform.secrets.SealedText;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What has happened to the balance of a relationship; its id is the relationship's. */
public sealed interface BalanceEvent {

    /**
     * A side should have a confirmed learning by now, and has none.
     *
     * @param since from when on it should have had one; effective then
     */
    record OneSidednessFlagged(UUID relationshipId, Side missingSide, Instant since) implements BalanceEvent {}

    /**
     * Somebody has seen the flags, and says what will be done.
     *
     * @param sides those that were flagged then
     */
    record Acknowledged(Set<Side> sides, UUID by, SealedText plan) implements BalanceEvent {
        public Acknowledged {
            sides = Set.copyOf(sides);
        }
    }

    /** The side has a confirmed learning. */
    record Cleared(Side side) implements BalanceEvent {}
}
