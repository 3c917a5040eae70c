package colearn.partner.domain.relationship;

import java.util.UUID;

/** A learning that its side has confirmed, as far as this service has heard from insight-service. */
public record ConfirmedLearning(Side side, UUID learningId) {}
