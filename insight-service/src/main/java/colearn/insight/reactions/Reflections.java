package colearn.insight.reactions;

import colearn.insight.domain.Side;
import colearn.insight.domain.learning.Evidence;
import colearn.insight.domain.learning.Kind;
import colearn.insight.domain.learning.LearningCommand.RecordLearning;
import colearn.insight.domain.learning.Visibility;
import colearn.insight.received.SessionFact.Reflection;
import colearn.platform.eventlog.Happening;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reflection in this service's words. */
final class Reflections {
    private Reflections() {}

    static RecordLearning record(Happening event, Reflection reflection) {
        var relationship = event.parents().get("relationship");
        if (relationship == null) {
            throw new IllegalStateException(
                    "a session's events name their relationship, " + event.eventId() + " does not");
        }
        return new RecordLearning(
                relationship,
                Side.valueOf(reflection.side()),
                reflection.learner(),
                reflection.learned(),
                Kind.valueOf(reflection.kind()),
                Visibility.valueOf(reflection.visibility()),
                List.of(new Evidence(Evidence.Type.SESSION, event.aggregateId())),
                reflection.authorId(),
                side(reflection.authorSide()),
                event.effectiveAt());
    }

    private static @Nullable Side side(@Nullable String side) {
        return side == null ? null : Side.valueOf(side);
    }
}
