package colearn.partner.domain.person;

import colearn.partner.domain.KnownPerson;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Somebody, in one of their states. */
public sealed interface Person {

    /** What other aggregates may know of them; empty for an id that is nobody's. */
    default Optional<KnownPerson> known(UUID id) {
        return this instanceof Active it ? Optional.of(new KnownPerson(id, it.partyId())) : Optional.empty();
    }

    /** Whether they have this role on this day. */
    default boolean has(ProgramRole role, LocalDate day) {
        return this instanceof Active it && it.on(role, day).isPresent();
    }

    /** Nothing was recorded under this id. */
    record NotRegistered() implements Person {}

    /**
     * @param assignments no two of one role share a day
     */
    record Active(UUID partyId, List<Assignment> assignments) implements Person {
        public Active {
            assignments = List.copyOf(assignments);
        }

        /** The days of this role that this one is among. */
        Optional<Assignment> on(ProgramRole role, LocalDate day) {
            return assignments.stream().filter(has -> has.covers(role, day)).findFirst();
        }
    }
}
