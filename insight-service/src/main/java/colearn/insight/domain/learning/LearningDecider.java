package colearn.insight.domain.learning;

import static colearn.platform.decider.Decision.accepted;
import static colearn.platform.decider.Decision.rejected;

import colearn.insight.domain.Membership;
import colearn.insight.domain.learning.LearningCommand.Confirm;
import colearn.insight.domain.learning.LearningCommand.Dispute;
import colearn.insight.domain.learning.LearningCommand.Follow;
import colearn.insight.domain.learning.LearningCommand.RecordLearning;
import colearn.insight.domain.learning.LearningCommand.Retract;
import colearn.insight.domain.learning.LearningCommand.Widen;
import colearn.platform.decider.Decider;
import colearn.platform.decider.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The rules of a learning: evidence behind it, and attested by the side that learned, never by the other. */
public final class LearningDecider implements Decider<LearningCommand, Learning, LearningEvent> {

    @Override
    public Learning initial() {
        return new Learning.NotRecorded();
    }

    @Override
    public Decision<LearningEvent> decide(LearningCommand command, Learning state, Instant now) {
        return switch (command) {
            case RecordLearning it -> record(it, state);
            case Widen it -> widen(it, state);
            case Follow it -> Following.decide(it, state);
            case Confirm it -> confirm(it, state);
            case Dispute it -> dispute(it, state);
            case Retract it -> retract(it, state);
        };
    }

    private static Decision<LearningEvent> record(RecordLearning it, Learning state) {
        return switch (state) {
            case Learning.NotRecorded none ->
                it.evidence().isEmpty() ? rejected(new LearningRejection.NoEvidence()) : first(it);
            // A widening that was taken back is given again: for others its reflection is recorded anew.
            case Learning.Retracted none -> Following.amended(it);
            case Learning.Known known -> again(it, known.content());
        };
    }

    static Decision<LearningEvent> first(RecordLearning it) {
        var events = new ArrayList<LearningEvent>();
        events.add(new LearningEvent.Recorded(
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
        return accepted(events).effective(it.learnedAt());
    }

    /**
     * The same once more is nothing new. How widely it may be read is for {@link Widen} to say; and where it says something else, it was corrected, which
     * may be known here already.
     */
    private static Decision<LearningEvent> again(RecordLearning it, Content known) {
        return it.content().isOfTheSame(known)
                ? accepted()
                : rejected(
                        new LearningRejection.AlreadyRecorded(known.relationshipId(), known.side(), known.authorId()));
    }

    private static Decision<LearningEvent> widen(Widen it, Learning state) {
        return switch (state) {
            case Learning.NotRecorded none -> rejected(new LearningRejection.NotRecorded());
            case Learning.Retracted none -> rejected(new LearningRejection.IsRetracted());
            case Learning.Known known ->
                it.visibility().isWiderThan(known.content().visibility())
                        ? Decision.<LearningEvent>accepted(new LearningEvent.Widened(it.visibility()))
                                .effective(it.at())
                        : accepted();
        };
    }

    private static Decision<LearningEvent> confirm(Confirm it, Learning state) {
        return attested(
                it.by(),
                state,
                known -> known instanceof Learning.Confirmed
                        ? accepted()
                        : accepted(new LearningEvent.Confirmed(it.by().personId())));
    }

    private static Decision<LearningEvent> dispute(Dispute it, Learning state) {
        return attested(
                it.by(),
                state,
                known -> known instanceof Learning.Disputed disputed
                        ? rejected(new LearningRejection.AlreadyDisputed(disputed.by()))
                        : accepted(new LearningEvent.Disputed(it.by().personId(), it.why())));
    }

    /** Only the learning side says whether it learned this, and only of something that stands. */
    private static Decision<LearningEvent> attested(
            Membership by, Learning state, Function<Learning.Known, Decision<LearningEvent>> said) {
        return switch (state) {
            case Learning.NotRecorded none -> rejected(new LearningRejection.NotRecorded());
            case Learning.Retracted none -> rejected(new LearningRejection.IsRetracted());
            case Learning.Known known ->
                by.speaksFor(known.content().relationshipId(), known.content().side())
                        ? said.apply(known)
                        : rejected(new LearningRejection.NotOfTheLearningSide(
                                by.personId(), known.content().side(), by.sides()));
        };
    }

    private static Decision<LearningEvent> retract(Retract it, Learning state) {
        return switch (state) {
            case Learning.NotRecorded none -> rejected(new LearningRejection.NotRecorded());
            case Learning.Retracted none -> accepted();
            case Learning.Known none -> accepted(new LearningEvent.Retracted(it.why()));
        };
    }

    @Override
    public Learning evolve(Learning state, LearningEvent event) {
        return switch (event) {
            case LearningEvent.Recorded it ->
                new Learning.Attributed(new Content(
                        it.relationshipId(),
                        it.side(),
                        it.learner(),
                        it.statement().key(),
                        it.kind(),
                        it.visibility(),
                        it.evidence(),
                        it.authorId()));
            case LearningEvent.Amended it ->
                new Learning.Attributed(new Content(
                        it.relationshipId(),
                        it.side(),
                        it.learner(),
                        it.statement().key(),
                        it.kind(),
                        it.visibility(),
                        it.evidence(),
                        it.authorId()));
            case LearningEvent.Widened it -> readBy(state, it.visibility());
            case LearningEvent.Narrowed it -> readBy(state, it.visibility());
            case LearningEvent.Confirmed it -> standing(state, known -> new Learning.Confirmed(known, it.personId()));
            case LearningEvent.Disputed it -> standing(state, known -> new Learning.Disputed(known, it.personId()));
            case LearningEvent.Retracted none -> standing(state, Learning.Retracted::new);
        };
    }

    /** Nothing is attested of what does not stand. */
    private static Learning standing(Learning state, Function<Content, Learning> next) {
        return switch (state) {
            case Learning.NotRecorded it -> it;
            case Learning.Retracted it -> it;
            case Learning.Known it -> next.apply(it.content());
        };
    }

    private static Learning readBy(Learning state, Visibility visibility) {
        return switch (state) {
            case Learning.NotRecorded it -> it;
            case Learning.Attributed it -> new Learning.Attributed(it.content().visibleTo(visibility));
            case Learning.Confirmed it -> new Learning.Confirmed(it.content().visibleTo(visibility), it.by());
            case Learning.Disputed it -> new Learning.Disputed(it.content().visibleTo(visibility), it.by());
            case Learning.Retracted it -> new Learning.Retracted(it.content().visibleTo(visibility));
        };
    }

    @Override
    public Map<String, UUID> parents(Learning state) {
        return switch (state) {
            case Learning.NotRecorded none -> Map.of();
            case Learning.Known known -> Map.of("relationship", known.content().relationshipId());
        };
    }
}
