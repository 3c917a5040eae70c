package colearn.partner.api;

import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.cohort.Cohort;
import colearn.partner.domain.cohort.CohortCommand;
import colearn.partner.domain.cohort.CohortEvent;
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

/** Sends commands to cohorts, each made of what is known at that moment. */
@Component
final class CohortOrders {
    private final Commands commands;
    private final Aggregate<CohortCommand, Cohort, CohortEvent> cohorts;
    private final Registered registered;

    CohortOrders(Commands commands, Aggregate<CohortCommand, Cohort, CohortEvent> cohorts, Registered registered) {
        this.commands = commands;
        this.cohorts = cohorts;
        this.registered = registered;
    }

    Outcome send(UUID id, Caller caller, RequestKey key, Function<Reads, CohortCommand> command) {
        Policy.mayRunTheProgram(caller);
        return commands.perform(Order.of(cohorts, id, caller, command).once(key));
    }

    /** Which of those who wait are active partners: read, and so guarded, each. */
    Set<UUID> activeAmongThoseWhoWait(Reads reads, UUID cohort) {
        return reads.own(cohorts, cohort).state() instanceof Cohort.Known known
                ? known.places().waiting().stream()
                        .filter(partner -> registered
                                .partner(reads, partner)
                                .filter(it -> it.standing() == PartnerStanding.ACTIVE)
                                .isPresent())
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
