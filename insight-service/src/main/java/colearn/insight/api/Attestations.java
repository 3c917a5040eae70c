package colearn.insight.api;

import colearn.insight.domain.Membership;
import colearn.insight.domain.Side;
import colearn.insight.domain.learning.Learning;
import colearn.insight.domain.learning.LearningCommand;
import colearn.insight.domain.learning.LearningEvent;
import colearn.insight.received.SidesFold;
import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Commands;
import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Outcome;
import colearn.platform.commands.Reads;
import colearn.platform.commands.RequestKey;
import colearn.platform.identity.Caller;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sends what somebody says of a learning, together with the side that they may speak for: what was read of it is guarded. */
@Component
final class Attestations {
    private static final SidesFold SIDES = new SidesFold();

    private final Commands commands;
    private final Aggregate<LearningCommand, Learning, LearningEvent> learnings;
    private final Today today;

    Attestations(Commands commands, Aggregate<LearningCommand, Learning, LearningEvent> learnings, Today today) {
        this.commands = commands;
        this.learnings = learnings;
        this.today = today;
    }

    Outcome say(UUID learning, Caller caller, RequestKey key, Function<Membership, LearningCommand> what) {
        return commands.perform(Order.of(
                        learnings, learning, caller, reads -> what.apply(membership(reads, learning, caller.person())))
                .once(key));
    }

    private Membership membership(Reads reads, UUID learning, UUID person) {
        return switch (reads.own(learnings, learning).state()) {
            case Learning.NotRecorded none -> new Membership(learning, person, Set.of());
            case Learning.Known known -> {
                var relationship = known.content().relationshipId();
                yield new Membership(relationship, person, sides(reads, relationship, person));
            }
        };
    }

    private Set<Side> sides(Reads reads, UUID relationship, UUID person) {
        return reads.received(SIDES, relationship).state().of(person, today.date()).stream()
                .map(Side::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
