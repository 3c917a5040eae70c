package colearn.partner.views.person;

import colearn.partner.domain.person.Assignment;
import colearn.platform.secrets.SealedText;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * One person.
 *
 * @param version of the person
 * @param partyId the partner that the person belongs to, or the institute
 * @param name and {@code email}: as they stand in the log, sealed
 * @param roles with their days, in the order in which they were assigned
 */
public record PersonRow(
        UUID personId,
        long version,
        UUID partyId,
        SealedText name,
        SealedText email,
        ZoneId zone,
        List<Assignment> roles) {
    public PersonRow {
        roles = List.copyOf(roles);
    }

    PersonRow has(long newVersion, List<Assignment> newRoles) {
        return new PersonRow(personId, newVersion, partyId, name, email, zone, newRoles);
    }
}
