package colearn.partner.domain.relationship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has happened to a relationship. */
public sealed interface RelationshipEvent {

    /**
     * Two sides intend to learn from each other.
     *
     * @param parentId the relationship that this one belongs to
     * @param project the name of the project; there at the level PROJECT
     */
    record Proposed(
            Level level,
            Parties sideA,
            Parties sideB,
            String purpose,
            @Nullable UUID parentId,
            @Nullable String project)
            implements RelationshipEvent {}

    /**
     * A person may speak for a side. Effective when the day begins in the institute's zone.
     *
     * @param from the first day
     */
    record SideMemberJoined(Side side, UUID personId, LocalDate from) implements RelationshipEvent {}

    /**
     * A person no longer speaks for a side. Effective when the day begins in the institute's zone.
     *
     * @param from the first day without them
     */
    record SideMemberLeft(Side side, UUID personId, LocalDate from) implements RelationshipEvent {}

    /**
     * The sides work and learn together from now on.
     *
     * @param at the moment; null in the first releases' events
     */
    record Activated(@Nullable Instant at) implements RelationshipEvent {}

    /**
     * No session was held for sixty days; effective when they were over.
     *
     * @param silentSince the last session that was held, or when it was activated or woken, whichever came last
     */
    record BecameDormant(Instant silentSince) implements RelationshipEvent {}

    /**
     * A session woke it; effective when that was held, but not before it fell asleep.
     *
     * @param heldAt when the session was held
     */
    record Reactivated(Instant heldAt) implements RelationshipEvent {}

    /**
     * It is over.
     *
     * @param reliedOn the confirmed learnings of both sides that were known then; when one of them turns out otherwise, this is looked at again
     * @param gapAcknowledgement there if a side had none
     */
    record Concluded(
            List<ConfirmedLearning> reliedOn, @Nullable GapAcknowledgement gapAcknowledgement)
            implements RelationshipEvent {
        public Concluded {
            reliedOn = List.copyOf(reliedOn);
        }
    }
}
