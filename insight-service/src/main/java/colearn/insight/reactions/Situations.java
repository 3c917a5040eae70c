package colearn.insight.reactions;

import colearn.insight.domain.Side;
import colearn.insight.domain.balance.Situation;
import colearn.insight.domain.learning.Learning;
import colearn.insight.domain.learning.LearningCommand;
import colearn.insight.domain.learning.LearningEvent;
import colearn.insight.received.CourseFold;
import colearn.insight.received.HeldFold;
import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Reads;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** What a relationship has come to, of all that this service knows. */
final class Situations {
    private static final CourseFold COURSES = new CourseFold();

    private final Aggregate<LearningCommand, Learning, LearningEvent> learnings;

    Situations(Aggregate<LearningCommand, Learning, LearningEvent> learnings) {
        this.learnings = learnings;
    }

    Situation of(UUID relationship, Reads reads) {
        var course = reads.received(COURSES, relationship).state();
        return new Situation(
                course.activatedAt(), course.goesOn(), HeldFold.held(relationship, reads), spoken(relationship, reads));
    }

    private Set<Side> spoken(UUID relationship, Reads reads) {
        var spoken = EnumSet.noneOf(Side.class);
        for (var known : reads.ownUnder(learnings, "relationship", relationship)) {
            if (known.state() instanceof Learning.Confirmed it) {
                spoken.add(it.content().side());
            }
        }
        return spoken;
    }
}
