package colearn.insight.domain.learning;

import colearn.insight.domain.Side;
import colearn.platform.decider.Rejection;
import java.util.Set;
import java.util.UUID;

/** Why a learning refuses. */
public sealed interface LearningRejection extends Rejection {

    /** There is no such learning. */
    record NotRecorded() implements LearningRejection {}

    /** Something else was recorded under this id. */
    record AlreadyRecorded(UUID relationshipId, Side side, UUID authorId) implements LearningRejection {}

    /** A learning without a session, an A3 or a PDCA cycle behind it is an opinion. */
    record NoEvidence() implements LearningRejection {}

    /**
     * Each side attests its own learning.
     *
     * @param speaksFor the sides that the person does belong to
     */
    record NotOfTheLearningSide(UUID personId, Side learningSide, Set<Side> speaksFor) implements LearningRejection {
        public NotOfTheLearningSide {
            speaksFor = Set.copyOf(speaksFor);
        }
    }

    /** Accepting it silently would drop the second reason. */
    record AlreadyDisputed(UUID by) implements LearningRejection {}

    /** Nothing is said of what does not stand; it comes back with its reflection alone. */
    record IsRetracted() implements LearningRejection {}
}
