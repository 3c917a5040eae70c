package colearn.insight.domain.learning;

import colearn.insight.domain.Side;
import java.util.List;
import java.util.UUID;

/**
 * What a learning keeps of how it was recorded. Of the statement only which text it is: no rule asks what it says, and a state is kept in memory.
 *
 * @param learner the party of that side that learned
 * @param words the key of the statement, which no other text has
 * @param authorId who wrote it, of whichever side
 */
public record Content(
        UUID relationshipId,
        Side side,
        UUID learner,
        UUID words,
        Kind kind,
        Visibility visibility,
        List<Evidence> evidence,
        UUID authorId) {
    public Content {
        evidence = List.copyOf(evidence);
    }

    /** Whether it comes from the same reflection, whatever that says. */
    boolean isOfTheSame(Content other) {
        return relationshipId.equals(other.relationshipId)
                && side == other.side
                && learner.equals(other.learner)
                && evidence.equals(other.evidence)
                && authorId.equals(other.authorId);
    }

    Content visibleTo(Visibility wider) {
        return new Content(relationshipId, side, learner, words, kind, wider, evidence, authorId);
    }
}
