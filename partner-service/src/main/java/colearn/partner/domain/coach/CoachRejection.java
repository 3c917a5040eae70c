package colearn.partner.domain.coach;

import colearn.platform.decider.Rejection;
import java.util.List;
import java.util.UUID;

/** Why a coach refuses. */
public sealed interface CoachRejection extends Rejection {

    /** There is no such coach. */
    record NotRegistered() implements CoachRejection {}

    /** This id is a coach's already. */
    record AlreadyRegistered(UUID personId) implements CoachRejection {}

    /** Nobody was registered under this id. */
    record UnknownPerson(UUID personId) implements CoachRejection {}

    /** The person does not hold the role of a coach today. */
    record NotACoach(UUID personId) implements CoachRejection {}

    /** The relationship was not proposed. */
    record UnknownRelationship(UUID relationshipId) implements CoachRejection {}

    /** The relationship is over. */
    record RelationshipIsConcluded(UUID relationshipId) implements CoachRejection {}

    /**
     * All places are taken, maybe a moment ago.
     *
     * @param instead coaches who have room, as far as the coach load tells; empty where nobody looked
     */
    record NoFreePlace(int capacity, int assigned, List<UUID> instead) implements CoachRejection {
        public NoFreePlace {
            instead = List.copyOf(instead);
        }

        public NoFreePlace instead(List<UUID> free) {
            return new NoFreePlace(capacity, assigned, free);
        }
    }

    /** The coach takes no further relationship for a while. */
    record IsUnavailable() implements CoachRejection {}

    /** The relationship is assigned to this coach already; only a correction can come to this. */
    record AlreadyAssigned(UUID relationshipId) implements CoachRejection {}

    /** The relationship is not assigned to this coach. */
    record NotAssigned(UUID relationshipId) implements CoachRejection {}

    /** A coach leaves nobody behind. */
    record StillAssigned(List<UUID> relationships) implements CoachRejection {
        public StillAssigned {
            relationships = List.copyOf(relationships);
        }
    }

    /** The coach has left. */
    record HasLeft() implements CoachRejection {}
}
