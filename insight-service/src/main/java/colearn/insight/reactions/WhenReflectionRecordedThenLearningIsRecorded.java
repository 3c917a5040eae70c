package colearn.insight.reactions;

import colearn.insight.domain.learning.Learning;
import colearn.insight.domain.learning.LearningCommand;
import colearn.insight.domain.learning.LearningCommand.Follow;
import colearn.insight.domain.learning.LearningCommand.RecordLearning;
import colearn.insight.domain.learning.LearningCommand.Widen;
import colearn.insight.domain.learning.LearningEvent;
import colearn.insight.domain.learning.Visibility;
import colearn.insight.received.HeldFold;
import colearn.insight.received.ReflectionFold;
import colearn.insight.received.SessionFact.Reflection;
import colearn.insight.received.SessionFact.ReflectionRecorded;
import colearn.insight.received.SessionFact.ReflectionWidened;
import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Reads;
import colearn.platform.eventlog.Corrective.EventCorrected;
import colearn.platform.eventlog.Happening;
import colearn.platform.identity.Caller;
import colearn.platform.reactions.Reaction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A reflection becomes a learning, under the same id: when it is recorded, or, if it was private, when its author widens it. Widening one
 * that is a learning already lets more people read it.
 *
 * <p>It was learned in the session, however late others may read it: a private reflection is told of only when it is widened.
 *
 * <p>Once a reflection was corrected, the learning follows what it says now, as its session is known at that moment: amended, read by others, gone, or there
 * again. So it is the same in the end, however late this service hears of it all. A correction that came before its reflection asks for nothing: the
 * reflection is read as corrected when it comes.
 *
 * <p>All of them are one reaction's, because several go on independently and a later fact could overtake an earlier one.
 */
public final class WhenReflectionRecordedThenLearningIsRecorded implements Reaction {
    private static final HeldFold HELD = new HeldFold();
    private static final ReflectionFold REFLECTIONS = new ReflectionFold();

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
        if (event.body() instanceof EventCorrected corrected) {
            return corrected(event, corrected, self);
        }
        if (!(event.body() instanceof Reflection reflection)) {
            return List.of();
        }
        var id = reflection.reflectionId();
        var recorded = Reflections.record(event, reflection);
        Function<Reads, LearningCommand> inItsSession = reads -> inItsSession(recorded, event, reads);
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

    private List<Order<?, ?, ?>> corrected(Happening event, EventCorrected corrected, Caller self) {
        return Stream.concat(corrected.before().stream(), corrected.after().stream())
                .map(Happening::body)
                .filter(Reflection.class::isInstance)
                .map(body -> ((Reflection) body).reflectionId())
                .distinct()
                .<Order<?, ?, ?>>map(id -> Order.of(learnings, id, self, reads -> follow(event, id, reads)))
                .toList();
    }

    private static LearningCommand follow(Happening event, UUID reflection, Reads reads) {
        var said = Optional.ofNullable(
                reads.received(REFLECTIONS, event.aggregateId()).state().get(reflection));
        return new Follow(said.map(it -> inItsSession(Reflections.record(event, it), event, reads)));
    }

    private static RecordLearning inItsSession(RecordLearning recorded, Happening event, Reads reads) {
        return recorded.learned(
                reads.received(HELD, event.aggregateId()).state().orElse(recorded.learnedAt()));
    }
}
