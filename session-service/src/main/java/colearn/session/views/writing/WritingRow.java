package colearn.session.views.writing;

import colearn.platform.secrets.SealedText;
import colearn.session.domain.LearningKind;
import colearn.session.domain.Side;
import colearn.session.domain.Visibility;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote in a session.
 *
 * @param id the note's or the reflection's
 * @param reflection what makes it a reflection; null for a note
 */
public record WritingRow(
        UUID id,
        UUID sessionId,
        UUID relationshipId,
        Visibility visibility,
        UUID authorId,
        SealedText text,
        Instant writtenAt,
        @Nullable AsReflection reflection) {

    /** @param learner the party of that side that learned */
    public record AsReflection(Side side, UUID learner, LearningKind kind, Side authorSide) {}

    WritingRow readBy(Visibility wider) {
        return new WritingRow(id, sessionId, relationshipId, wider, authorId, text, writtenAt, reflection);
    }
}
