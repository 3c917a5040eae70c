package colearn.partner.api;

import colearn.partner.domain.relationship.ConfirmedLearning;
import colearn.partner.domain.relationship.Side;
import colearn.partner.received.LearningFold;
import colearn.platform.commands.Reads;
import java.util.List;
import java.util.UUID;

/**
 * What both sides of a relationship have learned and stand by, as far as insight-service was heard. Reading it through {@link Reads} writes
 * it down beside the conclusion, and the conclusion fails if one of them is disputed meanwhile.
 */
final class ConfirmedLearnings {
    private static final LearningFold LEARNINGS = new LearningFold();

    private ConfirmedLearnings() {}

    static List<ConfirmedLearning> of(UUID relationship, Reads reads) {
        return reads.receivedUnder(LEARNINGS, "relationship", relationship).stream()
                .filter(known -> known.state().counts())
                .map(known -> new ConfirmedLearning(
                        Side.valueOf(String.valueOf(known.state().side())), known.id()))
                .toList();
    }
}
