package colearn.platform.eventlog;

import colearn.platform.trace.Trace;
import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param traceparent the step of a trace that recorded it; null where nobody traced, and on all that is older than traces
 */
public record EventMetadata(
        UUID actor,
        String correlation,
        @Nullable UUID cause,
        List<Relied> reliedOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String traceparent) {
    public EventMetadata {
        reliedOn = reliedOn == null ? List.of() : List.copyOf(reliedOn);
    }

    /** Recorded now: in the trace of the work in hand, if there is one. */
    public EventMetadata(UUID actor, String correlation, @Nullable UUID cause, List<Relied> reliedOn) {
        this(actor, correlation, cause, reliedOn, Trace.parent());
    }

    /** One stream as it was read. */
    public record Relied(String source, String aggregate, UUID id, long version) {}
}
