package colearn.insight.reactions;

import colearn.insight.domain.learning.LearningEvent;
import colearn.insight.received.RelationshipFact;
import colearn.insight.received.SessionFact;
import colearn.platform.commands.Commands.Order;
import colearn.platform.eventlog.Corrective.EventCorrected;
import colearn.platform.eventlog.Happening;
import colearn.platform.identity.Caller;
import colearn.platform.reactions.Reaction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whatever may change which side is silent lets the balance be computed again, and so does what corrects it; what time alone changes is a timer's. A flag that
 * was raised for what turned out otherwise stays until its side has a confirmed learning: nothing is reversed silently.
 */
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
        return subject(event).map(relationship -> reviews.review(relationship, self)).stream()
                .<Order<?, ?, ?>>map(order -> order)
                .toList();
    }

    /** The relationship: a review goes by all that is known of it. */
    @Override
    public Optional<UUID> subject(Happening event) {
        return event.body() instanceof EventCorrected it ? corrected(it) : concerned(event);
    }

    /** That a relationship is concluded asks for no review; that it is not, after all, does. */
    private static Optional<UUID> corrected(EventCorrected it) {
        return Stream.concat(it.before().stream(), it.after().stream())
                .flatMap(reading -> reading.body() instanceof RelationshipFact.Concluded
                        ? Stream.of(reading.aggregateId())
                        : concerned(reading).stream())
                .findFirst();
    }

    private static Optional<UUID> concerned(Happening event) {
        if (event.body() instanceof RelationshipFact.Activated) {
            return Optional.of(event.aggregateId());
        }
        return event.body() instanceof LearningEvent || event.body() instanceof SessionFact.Held
                ? Optional.ofNullable(event.parents().get("relationship"))
                : Optional.empty();
    }
}
