package colearn.partner.domain;

import java.util.UUID;

/**
 * What other aggregates need to know of a registered person.
 *
 * @param partyId the partner that the person belongs to, or the institute
 */
public record KnownPerson(UUID id, UUID partyId) {}
