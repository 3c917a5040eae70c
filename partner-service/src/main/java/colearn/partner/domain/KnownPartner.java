package colearn.partner.domain;

import java.util.UUID;

/** What other aggregates need to know of a partner, as it stands when their command is decided. */
public record KnownPartner(UUID id, PartnerStanding standing, Industry primary) {}
