package colearn.platform.eventlog;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of the log as folds and reactions see it, own or received.
 *
 * @param position in this service's log
 * @param eventId the same in every service that knows the event
 * @param part 0; counts on where one stored event is read as several, which share position and id
 * @param source the service that decided it
 * @param aggregate the source's name of the kind of aggregate
 * @param version of the aggregate at the source, from 1
 * @param type logical type, for example {@code relationship.activated}
 * @param body an own event, or this service's received record of another's; null when this service does not know
 *     the type of a received one; {@link FromNewerRelease} when this release does not know an own one
 * @param parents immutable parents by role, as the source wrote them
 * @param actor the person who did it, or the service's own id
 * @param correlation the request it belongs to
 * @param cause the event that made a service do it; null when a person did
 * @param recordedAt by the source's clock
 * @param effectiveAt when it happened in the world
 * @param traceparent the step of a trace that recorded it; null where nobody traced
 * @param weight characters of its stored payload: what it may take in memory; 0 where it was read from no log
 */
public record Happening(
        long position,
        UUID eventId,
        int part,
        String source,
        String aggregate,
        UUID aggregateId,
        long version,
        String type,
        @Nullable Object body,
        Map<String, UUID> parents,
        UUID actor,
        String correlation,
        @Nullable UUID cause,
        Instant recordedAt,
        Instant effectiveAt,
        @Nullable String traceparent,
        int weight) {

    /** An event that is read as one. */
    public Happening(
            long position,
            UUID eventId,
            String source,
            String aggregate,
            UUID aggregateId,
            long version,
            String type,
            @Nullable Object body,
            Map<String, UUID> parents,
            UUID actor,
            String correlation,
            @Nullable UUID cause,
            Instant recordedAt,
            Instant effectiveAt) {
        this(
                position,
                eventId,
                0,
                source,
                aggregate,
                aggregateId,
                version,
                type,
                body,
                parents,
                actor,
                correlation,
                cause,
                recordedAt,
                effectiveAt,
                null,
                0);
    }
}
