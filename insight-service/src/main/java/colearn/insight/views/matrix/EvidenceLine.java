package colearn.insight.views.matrix;

import java.time.Instant;
import java.util.UUID;

/**
 * One event behind a row.
 *
 * @param source the service that decided it
 * @param version of the aggregate, from 1
 * @param type logical, for example {@code learning.confirmed}
 * @param position in this service's log
 * @param recordedAt by the clock of the source
 * @param effectiveAt when it happened in the world
 */
public record EvidenceLine(
        UUID eventId,
        String source,
        String aggregate,
        UUID aggregateId,
        long version,
        String type,
        long position,
        Instant recordedAt,
        Instant effectiveAt) {}
