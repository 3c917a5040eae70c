package colearn.insight.reactions;

import colearn.insight.domain.Side;
import colearn.insight.domain.balance.Balance;
import colearn.insight.domain.balance.BalanceCommand;
import colearn.insight.domain.balance.BalanceEvent;
import colearn.insight.domain.balance.Situation;
import colearn.insight.domain.learning.Learning;
import colearn.insight.domain.learning.LearningCommand;
import colearn.insight.domain.learning.LearningEvent;
import colearn.insight.received.CourseFold;
import colearn.insight.received.HeldFold;
import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Reads;
import colearn.platform.identity.Caller;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Reviews of balances: what a relationship has come to, of all that this service knows, is held against what was flagged. */
public final class BalanceReviews {
    private static final CourseFold COURSES = new CourseFold();

    private final Aggregate<BalanceCommand, Balance, BalanceEvent> balances;
    private final Aggregate<LearningCommand, Learning, LearningEvent> learnings;

    public BalanceReviews(
            Aggregate<BalanceCommand, Balance, BalanceEvent> balances,
            Aggregate<LearningCommand, Learning, LearningEvent> learnings) {
        this.balances = balances;
        this.learnings = learnings;
    }

    Order<?, ?, ?> review(UUID relationship, Caller self) {
        return Order.of(
                balances,
                relationship,
                self,
                reads -> new BalanceCommand.Review(relationship, situation(relationship, reads)));
    }

    Balance balance(UUID relationship, Reads reads) {
        return reads.own(balances, relationship).state();
    }

    Situation situation(UUID relationship, Reads reads) {
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
