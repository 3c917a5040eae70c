package colearn.insight.domain.learning;

import static colearn.platform.decider.Decision.accepted;

import colearn.insight.domain.learning.LearningCommand.Follow;
import colearn.insight.domain.learning.LearningCommand.RecordLearning;
import colearn.platform.decider.Decision;
import java.util.ArrayList;

/**
 * A learning is what its reflection says, as it is known now: what was corrected in between makes no difference, and the same once more is nothing new. What
 * is said otherwise has to be attested anew, unless its author speaks for the side that learned. One whose reflection was retracted comes back with it.
 */
final class Following {
    private Following() {}

    static Decision<LearningEvent> decide(Follow it, Learning state) {
        return it.said().map(said -> following(said, state)).orElseGet(() -> gone(state));
    }

    private static Decision<LearningEvent> gone(Learning state) {
        return switch (state) {
            case Learning.NotRecorded none -> accepted();
            case Learning.Retracted none -> accepted();
            case Learning.Known none -> accepted(new LearningEvent.Retracted(null));
        };
    }

    private static Decision<LearningEvent> following(RecordLearning said, Learning state) {
        return switch (state) {
            case Learning.NotRecorded none -> LearningDecider.first(said);
            case Learning.Retracted none -> amended(said);
            case Learning.Known known ->
                said.content().visibleTo(known.content().visibility()).equals(known.content())
                        ? readBy(said.visibility(), known.content().visibility())
                        : amended(said);
        };
    }

    private static Decision<LearningEvent> readBy(Visibility now, Visibility before) {
        if (now == before) {
            return accepted();
        }
        return accepted(now.isWiderThan(before) ? new LearningEvent.Widened(now) : new LearningEvent.Narrowed(now));
    }

    static Decision<LearningEvent> amended(RecordLearning it) {
        var events = new ArrayList<LearningEvent>();
        events.add(new LearningEvent.Amended(
                it.relationshipId(),
                it.side(),
                it.learner(),
                it.statement(),
                it.kind(),
                it.visibility(),
                it.evidence(),
                it.authorId(),
                it.authorSide()));
        if (it.authorSide() == it.side()) {
            events.add(new LearningEvent.Confirmed(it.authorId()));
        }
        return accepted(events);
    }
}
