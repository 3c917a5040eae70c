package colearn.platform.eventlog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside each event: who, why, and what the decision relied upon.
 *
 * @param actor person, or the service's own id
 * @param correlation the request it belongs to
 * @param cause the event that made a service do it; null when a person did
 * @param reliedOn streams and versions that were read for the decision
 */
public record EventMetadata(
        UUID actor, String correlation, @Nullable UUID cause, List<Relied> reliedOn) {
    public EventMetadata {
        reliedOn = reliedOn == null ? List.of() : List.copyOf(reliedOn);
    }

    /** One stream as it was read. */
    public record Relied(String source, String aggregate, UUID id, long version) {}
}
