package colearn.partner.domain.person;

import colearn.platform.secrets.SealedText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has happened to a person. */
public sealed interface PersonEvent {

    /**
     * @param partyId the partner that the person belongs to, or the institute
     * @param name and {@code email}: sealed under the person's own key
     */
    record Registered(UUID partyId, SealedText name, SealedText email, ZoneId zone) implements PersonEvent {}

    /**
     * @param from the first day
     * @param to the last day; null while no end is known
     */
    record RoleAssigned(
            ProgramRole role, LocalDate from, @Nullable LocalDate to) implements PersonEvent {}

    /**
     * A role ends earlier than was said, or at all.
     *
     * @param on the last day
     */
    record RoleEnded(ProgramRole role, LocalDate on) implements PersonEvent {}
}
