package colearn.platform.timers;

import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Reads;
import colearn.platform.eventlog.Happening;
import colearn.platform.identity.Caller;
import colearn.platform.ladder.Ladder;
import colearn.platform.ladder.LadderCommand;
import colearn.platform.ladder.LadderDecider;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A ladder that nobody has climbed is climbed at the moment that it is named after; renaming it moves the timer. Climbing again would be possible at
 * any time, so only the platform keeps it from happening twice.
 *
 * @param allowed whether the rule lets it
 */
record WhenNamedMomentComes(String name, Set<String> hears, AtomicBoolean allowed) implements Timer {

    static WhenNamedMomentComes plain() {
        return new WhenNamedMomentComes("named-moment", Set.of(), new AtomicBoolean(true));
    }

    @Override
    public Set<UUID> subjects(Happening event) {
        return event.aggregate().equals("ladder") ? Set.of(event.aggregateId()) : Set.of();
    }

    @Override
    public Optional<Instant> due(UUID subject, Reads reads) {
        if (!(reads.own(LadderDecider.LADDER, subject).state() instanceof Ladder.Standing it) || it.height() > 0) {
            return Optional.empty();
        }
        var words = it.name().split(" ");
        return words[0].equals(name) ? Optional.of(Instant.parse(words[1])) : Optional.empty();
    }

    @Override
    public Order<?, ?, ?> fire(Due due, Caller self) {
        return Order.of(LadderDecider.LADDER, due.subject(), self, reads -> new LadderCommand.Climb(1, allowed.get()));
    }
}
