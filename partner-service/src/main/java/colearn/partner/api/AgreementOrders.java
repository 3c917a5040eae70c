package colearn.partner.api;

import colearn.partner.domain.agreement.Agreement;
import colearn.partner.domain.agreement.AgreementCommand;
import colearn.partner.domain.agreement.AgreementEvent;
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

/** Sends commands to agreements, each made of what is known at that moment. */
@Component
final class AgreementOrders {
    private final Commands commands;
    private final Aggregate<AgreementCommand, Agreement, AgreementEvent> agreements;

    AgreementOrders(Commands commands, Aggregate<AgreementCommand, Agreement, AgreementEvent> agreements) {
        this.commands = commands;
        this.agreements = agreements;
    }

    Outcome send(UUID id, Caller caller, RequestKey key, Function<Reads, AgreementCommand> command) {
        Policy.mayRunTheProgram(caller);
        return commands.perform(Order.of(agreements, id, caller, command).once(key));
    }

    /** Replaces what the sender saw. */
    Outcome replace(UUID id, ExpectedVersion seen, Caller caller, RequestKey key, AgreementCommand command) {
        Policy.mayRunTheProgram(caller);
        return commands.perform(Order.of(agreements, id, caller, reads -> command)
                .expecting(seen.value())
                .once(key));
    }

    /** Whether the sender may sign was asked before. */
    Outcome sign(UUID id, Caller caller, RequestKey key, Function<Reads, AgreementCommand> command) {
        return commands.perform(Order.of(agreements, id, caller, command).once(key));
    }
}
