package colearn.insight.received;

import colearn.platform.secrets.SealedText;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What session-service says about a session; the fact's aggregate id is the session's, its parent {@code relationship} the
 * relationship's.
 */
public sealed interface SessionFact {

    /** It took place; effective when it was held. */
    record Held(Instant heldAt) implements SessionFact {}

    /**
     * What somebody wrote down that a side learned, for more than their own eyes.
     *
     * @see ReflectionRecorded
     */
    sealed interface Reflection extends SessionFact {
        UUID reflectionId();

        /** A or B: who learned. */
        String side();

        /** The party of that side that learned. */
        UUID learner();

        SealedText learned();

        /** WORK, COACHING or BUSINESS. */
        String kind();

        /** RELATIONSHIP or PROGRAM; a private reflection is not published. */
        String visibility();

        UUID authorId();

        /** The side that the author spoke for; null when the author belongs to neither. */
        @Nullable
        String authorSide();
    }

    record ReflectionRecorded(
            UUID reflectionId,
            String side,
            UUID learner,
            SealedText learned,
            String kind,
            String visibility,
            UUID authorId,
            @Nullable String authorSide)
            implements Reflection {}

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
            implements Reflection {}
}
