package colearn.insight.received;

import colearn.platform.secrets.SealedText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What session-service says about a session; the fact's aggregate id is the session's, its parent {@code relationship} the
 * relationship's.
 */
public sealed interface SessionFact {

    /** It took place; effective when it was held. */
    record Held() implements SessionFact {}

    /**
     * Somebody wrote down what a side learned, for more than their own eyes.
     *
     * @param side A or B: who learned
     * @param learner the party of that side that learned
     * @param kind WORK, COACHING or BUSINESS
     * @param visibility RELATIONSHIP or PROGRAM; a private reflection is not published
     * @param authorSide the side that the author spoke for; null when the author belongs to neither
     */
    record ReflectionRecorded(
            UUID reflectionId,
            String side,
            UUID learner,
            SealedText learned,
            String kind,
            String visibility,
            UUID authorId,
            @Nullable String authorSide)
            implements SessionFact {}

    /** Its author lets more people read it; whole again, because this may be the first that others hear of it. */
    record ReflectionWidened(
            UUID reflectionId,
            String side,
            UUID learner,
            SealedText learned,
            String kind,
            String visibility,
            UUID authorId,
            @Nullable String authorSide)
            implements SessionFact {}
}
