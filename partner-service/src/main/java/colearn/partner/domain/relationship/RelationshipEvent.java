package colearn.partner.domain.relationship;

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

    /** The sides work and learn together from now on. */
    record Activated() implements RelationshipEvent {}

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
