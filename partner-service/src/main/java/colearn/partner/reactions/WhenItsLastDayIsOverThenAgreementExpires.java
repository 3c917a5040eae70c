package colearn.partner.reactions;

import colearn.partner.domain.agreement.Agreement;
import colearn.partner.domain.agreement.AgreementCommand;
import colearn.partner.domain.agreement.AgreementEvent;
import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Reads;
import colearn.platform.eventlog.Happening;
import colearn.platform.identity.Caller;
import colearn.platform.timers.Timer;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An agreement expires at the first moment after its last day, in its zone, although nobody calls. */
public final class WhenItsLastDayIsOverThenAgreementExpires implements Timer {
    private final Aggregate<AgreementCommand, Agreement, AgreementEvent> agreements;

    public WhenItsLastDayIsOverThenAgreementExpires(Aggregate<AgreementCommand, Agreement, AgreementEvent> agreements) {
        this.agreements = agreements;
    }

    @Override
    public String name() {
        return "agreement-expiry";
    }

    /** By its stream and not by its type: what corrects an agreement may move its last day too. */
    @Override
    public Set<UUID> subjects(Happening event) {
        return event.source().equals("partner") && event.aggregate().equals(agreements.name())
                ? Set.of(event.aggregateId())
                : Set.of();
    }

    @Override
    public Optional<Instant> due(UUID subject, Reads reads) {
        return reads.own(agreements, subject).state().end();
    }

    @Override
    public Order<?, ?, ?> fire(Due due, Caller self) {
        return Order.of(agreements, due.subject(), self, reads -> new AgreementCommand.Expire());
    }
}
