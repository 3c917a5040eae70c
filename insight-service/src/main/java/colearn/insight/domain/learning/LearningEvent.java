package colearn.insight.domain.learning;

import colearn.insight.domain.Side;
import colearn.platform.secrets.SealedText;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has happened to a learning. */
public sealed interface LearningEvent {

    /**
     * One side is said to have learned something.
     *
     * @param learner the party of that side that learned
     * @param evidence at least one piece
     * @param authorSide the side that the author spoke for; null when the author belongs to neither
     */
    record Recorded(
            UUID relationshipId,
            Side side,
            UUID learner,
            SealedText statement,
            Kind kind,
            Visibility visibility,
            List<Evidence> evidence,
            UUID authorId,
            @Nullable Side authorSide)
            implements LearningEvent {
        public Recorded {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * What the side is said to have learned was corrected where it was written; whole again. It also brings back what was retracted. The side attests it
     * anew.
     */
    record Amended(
            UUID relationshipId,
            Side side,
            UUID learner,
            SealedText statement,
            Kind kind,
            Visibility visibility,
            List<Evidence> evidence,
            UUID authorId,
            @Nullable Side authorSide)
            implements LearningEvent {
        public Amended {
            evidence = List.copyOf(evidence);
        }
    }

    /** More people may read the statement. */
    record Widened(Visibility visibility) implements LearningEvent {}

    /** Its author has taken a widening back. */
    record Narrowed(Visibility visibility) implements LearningEvent {}

    /** A member of the learning side stands by it. */
    record Confirmed(UUID personId) implements LearningEvent {}

    /** A member of the learning side says that this is not what it learned. */
    record Disputed(UUID personId, SealedText why) implements LearningEvent {}

    /**
     * It should never have been recorded.
     *
     * @param why null where its reflection was retracted: the reason stays where that was written
     */
    record Retracted(@Nullable SealedText why) implements LearningEvent {}
}
