package colearn.insight.domain.learning;

import colearn.insight.domain.Membership;
import colearn.insight.domain.Side;
import colearn.platform.secrets.SealedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a learning. */
public sealed interface LearningCommand {

    /**
     * A reflection has become a learning; the learning's id is the reflection's.
     *
     * @param statement sealed by session-service; its key came along with the reflection
     * @param authorSide the side that the author spoke for; null when the author belongs to neither
     * @param learnedAt when it was learned: when the session was held
     */
    record RecordLearning(
            UUID relationshipId,
            Side side,
            UUID learner,
            SealedText statement,
            Kind kind,
            Visibility visibility,
            List<Evidence> evidence,
            UUID authorId,
            @Nullable Side authorSide,
            Instant learnedAt)
            implements LearningCommand {
        public RecordLearning {
            evidence = evidence.stream().distinct().toList();
        }

        /** The same, learned at another moment. */
        public RecordLearning learned(Instant at) {
            return new RecordLearning(
                    relationshipId, side, learner, statement, kind, visibility, evidence, authorId, authorSide, at);
        }

        Content content() {
            return new Content(relationshipId, side, learner, statement.key(), kind, visibility, evidence, authorId);
        }
    }

    /** The author lets more people read it. */
    record Widen(Visibility visibility, Instant at) implements LearningCommand {}

    /**
     * Its reflection was corrected.
     *
     * @param said what it says now; empty where it is retracted
     */
    record Follow(Optional<RecordLearning> said) implements LearningCommand {}

    /** Somebody stands by it. */
    record Confirm(Membership by) implements LearningCommand {}

    /** Somebody says that this is not what their side learned. */
    record Dispute(Membership by, SealedText why) implements LearningCommand {}

    /** It should never have been recorded. */
    record Retract(SealedText why) implements LearningCommand {}
}
