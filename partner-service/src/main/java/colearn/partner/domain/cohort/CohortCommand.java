package colearn.partner.domain.cohort;

import colearn.partner.domain.KnownPartner;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What can be asked of a cohort. */
public sealed interface CohortCommand {

    record Draft(Plan plan) implements CohortCommand {}

    record Open() implements CohortCommand {}

    record Start() implements CohortCommand {}

    /** @param partner as it is when the command is decided; empty where nobody registered it */
    record Enroll(UUID partnerId, Optional<KnownPartner> partner) implements CohortCommand {}

    /** @param active which of those who wait are active partners when the command is decided */
    record Withdraw(UUID partnerId, Set<UUID> active) implements CohortCommand {
        public Withdraw {
            active = Set.copyOf(active);
        }
    }

    record Close() implements CohortCommand {}

    /**
     * What a cohort is meant to be.
     *
     * @param from its first day
     * @param to its last day
     * @param seats see {@link Seats}
     */
    record Plan(ProgramName program, LocalDate from, LocalDate to, int seats) {
        /** @throws IllegalArgumentException if it ends before it begins */
        public Plan {
            Days.check(from, to);
            Seats.of(seats);
        }
    }
}
