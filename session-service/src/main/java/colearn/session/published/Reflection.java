package colearn.session.published;

import colearn.platform.secrets.SealedText;
import colearn.session.domain.LearningKind;
import colearn.session.domain.Side;
import colearn.session.domain.Visibility;
import java.util.UUID;

/**
 * What a side is said to have learned; never a private one. The text is sealed, and its key travels along, wrapped.
 *
 * @param authorSide for which the author speaks
 */
record Reflection(
        UUID reflectionId,
        Side side,
        UUID learner,
        SealedText learned,
        LearningKind kind,
        Visibility visibility,
        UUID authorId,
        Side authorSide) {
    Reflection {
        if (visibility == Visibility.PRIVATE) {
            throw new IllegalArgumentException("a private text never leaves this service");
        }
    }
}
