package colearn.session.api;

import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Commands;
import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Outcome;
import colearn.platform.commands.RequestKey;
import colearn.platform.identity.Caller;
import colearn.platform.time.Ids;
import colearn.session.domain.Membership;
import colearn.session.domain.struggle.Struggle;
import colearn.session.domain.struggle.StruggleCommand;
import colearn.session.domain.struggle.StruggleEvent;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Sends commands to struggles, each made of what is known at that moment. */
@Component
final class StruggleOrders {
    private final Commands commands;
    private final Aggregate<StruggleCommand, Struggle, StruggleEvent> struggles;
    private final Today today;

    StruggleOrders(Commands commands, Aggregate<StruggleCommand, Struggle, StruggleEvent> struggles, Today today) {
        this.commands = commands;
        this.struggles = struggles;
        this.today = today;
    }

    Outcome begin(UUID relationship, Caller caller, RequestKey key, Function<Situation, StruggleCommand> command) {
        Policy.mayAct(caller);
        return commands.perform(Order.of(
                        struggles,
                        Ids.next(),
                        caller,
                        reads -> command.apply(new Situation(reads, struggles, today, caller, relationship)))
                .once(key));
    }

    /** What the sender says as a member of the struggle's relationship. */
    Outcome say(UUID struggle, Caller caller, RequestKey key, Function<Membership, StruggleCommand> command) {
        Policy.mayAct(caller);
        return commands.perform(Order.of(struggles, struggle, caller, reads -> {
                    var relationship = relationship(
                            struggle, reads.own(struggles, struggle).state());
                    return command.apply(new Situation(reads, struggles, today, caller, relationship).membership());
                })
                .once(key));
    }

    /** Of a struggle that nobody observed nothing is known, and the domain says so. */
    private static UUID relationship(UUID struggle, Struggle state) {
        return switch (state) {
            case Struggle.NotObserved none -> struggle;
            case Struggle.Seen seen -> seen.relationshipId();
        };
    }
}
