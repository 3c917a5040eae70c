package colearn.insight.reactions;

import colearn.insight.domain.Side;
import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Reads;
import colearn.platform.eventlog.Happening;
import colearn.platform.identity.Caller;
import colearn.platform.timers.Timer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A side that should have learned by now is flagged on the very day, although nobody does anything: this is the only change that time alone
 * brings to a balance, so its moment is computed instead of looking at every relationship once a day.
 */
public final class WhenNinetyDaysAreOverThenBalanceIsReviewed implements Timer {
    private final BalanceReviews reviews;

    public WhenNinetyDaysAreOverThenBalanceIsReviewed(BalanceReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String name() {
        return "balance-review";
    }

    /** By streams and not by types: what corrects one of them may change it too. */
    @Override
    public Set<UUID> subjects(Happening event) {
        var subject = switch (event.source() + "/" + event.aggregate()) {
            case "partner/relationship", "insight/balance" -> event.aggregateId();
            case "session/session", "insight/learning" -> event.parents().get("relationship");
            default -> null;
        };
        return subject == null ? Set.of() : Set.of(subject);
    }

    @Override
    public Optional<Instant> due(UUID subject, Reads reads) {
        var situation = reviews.situation(subject, reads);
        var balance = reviews.balance(subject, reads);
        boolean missing = Arrays.stream(Side.values()).anyMatch(side -> situation.silent(side) && !balance.flags(side));
        // Two sessions are an event, and a reaction's.
        return missing ? situation.ninetyDays() : Optional.empty();
    }

    @Override
    public Order<?, ?, ?> fire(Due due, Caller self) {
        return reviews.review(due.subject(), self);
    }

    @Override
    public Set<String> hears() {
        return Set.of("partner", "session");
    }
}
