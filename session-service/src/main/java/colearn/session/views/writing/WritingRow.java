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

    /** What others read is what its widening says, whatever its author wrote before. */
    WritingRow widened(Visibility wider, SealedText learned, LearningKind kind) {
        var same = reflection == null
                ? null
                : new AsReflection(reflection.side(), reflection.learner(), kind, reflection.authorSide());
        return new WritingRow(id, sessionId, relationshipId, wider, authorId, learned, writtenAt, same);
    }
}
