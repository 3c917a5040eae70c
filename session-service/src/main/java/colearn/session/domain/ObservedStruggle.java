package colearn.session.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A struggle that somebody went and saw, as it stands at the moment of a command about something else. Handed over inside that command.
 *
 * @param observedAt when it was seen at the place of the work
 */
public record ObservedStruggle(UUID id, UUID relationshipId, Instant observedAt) {}
