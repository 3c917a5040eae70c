package colearn.partner.domain.person;

import colearn.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a person refuses. */
public sealed interface PersonRejection extends Rejection {

    /** There is no such person. */
    record NotRegistered() implements PersonRejection {}

    /** This id is somebody's already. */
    record AlreadyRegistered(UUID partyId) implements PersonRejection {}

    /** Nobody was registered under this id, and it is not the institute's. */
    record UnknownParty(UUID partyId) implements PersonRejection {}

    /** Their last day is before the first. */
    record EndsBeforeItBegins(LocalDate from, LocalDate to) implements PersonRejection {}

    /**
     * The person has this role on some of these days already.
     *
     * @param to the last day; null while no end is known
     */
    record HasRole(
            ProgramRole role, LocalDate from, @Nullable LocalDate to) implements PersonRejection {}

    /** The person does not have this role on this day. */
    record HasNotRole(ProgramRole role, LocalDate on) implements PersonRejection {}
}
