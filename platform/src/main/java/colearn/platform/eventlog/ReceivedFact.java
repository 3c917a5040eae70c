package colearn.platform.eventlog;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What another service said, as it came: kept whole in this service's log, whether this service knows the type or not.
 *
 * @param payload JSON as it came
 * @param metadata JSON: actor, correlation, causation as the source sent them
 * @param sourceEpoch and {@code sourcePosition}: where it stands in the source's log
 * @param recordedAt by the source's clock
 * @param corrects the event that it corrects; null for all but corrections
 */
public record ReceivedFact(
        UUID eventId,
        String source,
        String aggregate,
        UUID aggregateId,
        long version,
        String type,
        int typeVersion,
        String payload,
        String metadata,
        Map<String, UUID> parents,
        int sourceEpoch,
        long sourcePosition,
        Instant recordedAt,
        Instant effectiveAt,
        @Nullable UUID corrects) {}
