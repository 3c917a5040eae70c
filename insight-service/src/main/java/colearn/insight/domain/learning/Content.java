package colearn.insight.domain.learning;

import colearn.insight.domain.Side;
import java.util.List;
import java.util.UUID;

/**
 * What a learning keeps of how it was recorded. The statement is not part of it: no rule asks for it, and a state is kept in memory.
 *
 * @param learner the party of that side that learned
 * @param authorId who wrote it, of whichever side
 */
public record Content(
        UUID relationshipId,
        Side side,
        UUID learner,
        Kind kind,
        Visibility visibility,
        List<Evidence> evidence,
        UUID authorId) {
    public Content {
        evidence = List.copyOf(evidence);
    }

    Content visibleTo(Visibility wider) {
        return new Content(relationshipId, side, learner, kind, wider, evidence, authorId);
    }
}
