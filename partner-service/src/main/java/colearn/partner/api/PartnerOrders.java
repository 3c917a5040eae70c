package colearn.partner.api;

import colearn.partner.domain.partner.Partner;
import colearn.partner.domain.partner.PartnerCommand;
import colearn.partner.domain.partner.PartnerEvent;
import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Commands;
import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Corrections;
import colearn.platform.commands.Outcome;
import colearn.platform.commands.Reads;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.ExpectedVersion;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedText;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Sends commands to partners, each made of what is known at that moment. */
@Component
final class PartnerOrders {
    private final Commands commands;
    private final Corrections corrections;
    private final Aggregate<PartnerCommand, Partner, PartnerEvent> partners;

    PartnerOrders(
            Commands commands, Corrections corrections, Aggregate<PartnerCommand, Partner, PartnerEvent> partners) {
        this.commands = commands;
        this.corrections = corrections;
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

    /** Says how an event is to be read from now on. */
    Outcome correct(
            UUID id,
            ExpectedVersion seen,
            Caller caller,
            RequestKey key,
            UUID event,
            Corrections.Change change,
            SealedText why) {
        Policy.mayRunTheProgram(caller);
        return corrections.correct(
                new Corrections.Order<>(partners, id, caller, key, seen.value(), event, change, why, true));
    }
}
