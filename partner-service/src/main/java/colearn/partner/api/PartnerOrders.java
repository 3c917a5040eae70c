package colearn.partner.api;

import colearn.partner.domain.partner.Partner;
import colearn.partner.domain.partner.PartnerCommand;
import colearn.partner.domain.partner.PartnerEvent;
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

/** Sends commands to partners, each made of what is known at that moment. */
@Component
final class PartnerOrders {
    private final Commands commands;
    private final Aggregate<PartnerCommand, Partner, PartnerEvent> partners;

    PartnerOrders(Commands commands, Aggregate<PartnerCommand, Partner, PartnerEvent> partners) {
        this.commands = commands;
        this.partners = partners;
    }

    Outcome send(UUID id, Caller caller, RequestKey key, Function<Reads, PartnerCommand> command) {
        Policy.mayRunTheProgram(caller);
        return commands.perform(Order.of(partners, id, caller, command).once(key));
    }

    /** Replaces what the sender saw. */
    Outcome replace(UUID id, ExpectedVersion seen, Caller caller, RequestKey key, PartnerCommand command) {
        Policy.mayRunTheProgram(caller);
        return commands.perform(
                Order.of(partners, id, caller, reads -> command).once(key).expecting(seen.value()));
    }
}
