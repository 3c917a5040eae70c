package colearn.partner.api;

import colearn.partner.domain.coach.Coach;
import colearn.partner.domain.coach.CoachCommand;
import colearn.partner.domain.coach.CoachEvent;
import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Commands;
import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Outcome;
import colearn.platform.commands.Reads;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.ExpectedVersion;
import colearn.platform.identity.Caller;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Sends commands to coaches, each made of what is known at that moment. */
@Component
final class CoachOrders {
    private final Commands commands;
    private final Aggregate<CoachCommand, Coach, CoachEvent> coaches;

    CoachOrders(Commands commands, Aggregate<CoachCommand, Coach, CoachEvent> coaches) {
        this.commands = commands;
        this.coaches = coaches;
    }

    Outcome send(UUID id, Caller caller, RequestKey key, Function<Reads, CoachCommand> command) {
        Policy.mayRunTheProgram(caller);
        return commands.perform(Order.of(coaches, id, caller, command).once(key));
    }

    /** Replaces what the sender saw. */
    Outcome replace(UUID id, ExpectedVersion seen, Caller caller, RequestKey key, CoachCommand command) {
        Policy.mayRunTheProgram(caller);
        return commands.perform(
                Order.of(coaches, id, caller, reads -> command).once(key).expecting(seen.value()));
    }
}
