package colearn.testkit.facts;

import java.util.UUID;

/**
 * A fact that stands on its topic.
 *
 * @param version of the aggregate
 * @param position {@code service:epoch:position}; a query that is given it as {@code Colearn-After} has heard the fact
 */
public record Told(UUID eventId, UUID aggregateId, long version, String position) {}
