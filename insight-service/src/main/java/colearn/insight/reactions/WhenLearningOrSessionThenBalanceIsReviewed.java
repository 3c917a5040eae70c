package colearn.insight.reactions;

import colearn.insight.domain.learning.LearningEvent;
import colearn.insight.received.RelationshipFact;
import colearn.insight.received.SessionFact;
import colearn.platform.commands.Commands.Order;
import colearn.platform.eventlog.Happening;
import colearn.platform.identity.Caller;
import colearn.platform.reactions.Reaction;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whatever may change which side is silent lets the balance be computed again; what time alone changes is a timer's. */
public final class WhenLearningOrSessionThenBalanceIsReviewed implements Reaction {
    private final BalanceReviews reviews;

    public WhenLearningOrSessionThenBalanceIsReviewed(BalanceReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String name() {
        return "when-learning-or-session-then-balance-is-reviewed";
    }

    /** What was silent before this service looked is silent still. */
    @Override
    public Start start() {
        return Start.OF_THE_LOG;
    }

    @Override
    public List<Order<?, ?, ?>> on(Happening event, Caller self) {
        var relationship = concerned(event);
        return relationship == null ? List.of() : List.of(reviews.review(relationship, self));
    }

    private static @Nullable UUID concerned(Happening event) {
        if (event.body() instanceof RelationshipFact.Activated) {
            return event.aggregateId();
        }
        return event.body() instanceof LearningEvent || event.body() instanceof SessionFact.Held
                ? event.parents().get("relationship")
                : null;
    }
}
