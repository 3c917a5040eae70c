package colearn.session.domain.session;

import colearn.platform.secrets.SealedText;
import colearn.session.domain.LearningKind;
import colearn.session.domain.Side;
import colearn.session.domain.Visibility;
import java.util.UUID;

/** What a side is said to have learned; the words are those of {@link SessionEvent.ReflectionRecorded}. */
public record Reflection(
        Side side,
        UUID learner,
        SealedText learned,
        LearningKind kind,
        Visibility visibility,
        UUID authorId,
        Side authorSide) {}
