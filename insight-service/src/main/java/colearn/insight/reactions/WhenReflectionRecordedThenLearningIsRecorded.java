package colearn.insight.reactions;

import colearn.insight.domain.learning.Learning;
import colearn.insight.domain.learning.LearningCommand;
import colearn.insight.domain.learning.LearningCommand.Widen;
import colearn.insight.domain.learning.LearningEvent;
import colearn.insight.domain.learning.Visibility;
import colearn.insight.received.HeldFold;
import colearn.insight.received.SessionFact.Reflection;
import colearn.insight.received.SessionFact.ReflectionRecorded;
import colearn.insight.received.SessionFact.ReflectionWidened;
import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Reads;
import colearn.platform.eventlog.Happening;
import colearn.platform.identity.Caller;
import colearn.platform.reactions.Reaction;
import java.util.List;
import java.util.function.Function;

/**
 * A reflection becomes a learning, under the same id: when it is recorded, or, if it was private, when its author widens it. Widening one
 * that is a learning already lets more people read it.
 *
 * <p>It was learned in the session, however late others may read it: a private reflection is told of only when it is widened.
 *
 * <p>Both facts are one reaction's, because two reactions go on independently and the later fact could overtake the earlier.
 */
public final class WhenReflectionRecordedThenLearningIsRecorded implements Reaction {
    private static final HeldFold HELD = new HeldFold();

    private final Aggregate<LearningCommand, Learning, LearningEvent> learnings;

    public WhenReflectionRecordedThenLearningIsRecorded(Aggregate<LearningCommand, Learning, LearningEvent> learnings) {
        this.learnings = learnings;
    }

    @Override
    public String name() {
        return "when-reflection-recorded-then-learning-is-recorded";
    }

    @Override
    public Start start() {
        return Start.OF_THE_LOG;
    }

    @Override
    public List<Order<?, ?, ?>> on(Happening event, Caller self) {
        if (!(event.body() instanceof Reflection reflection)) {
            return List.of();
        }
        var id = reflection.reflectionId();
        var recorded = Reflections.record(event, reflection);
        Function<Reads, LearningCommand> inItsSession = reads -> recorded.learned(
                reads.received(HELD, event.aggregateId()).state().orElse(recorded.learnedAt()));
        return switch (reflection) {
            case ReflectionRecorded it -> List.of(Order.of(learnings, id, self, inItsSession));
            case ReflectionWidened it ->
                List.of(
                        Order.of(learnings, id, self, inItsSession),
                        Order.of(
                                learnings,
                                id,
                                self,
                                reads -> new Widen(Visibility.valueOf(it.visibility()), event.effectiveAt())));
        };
    }
}
