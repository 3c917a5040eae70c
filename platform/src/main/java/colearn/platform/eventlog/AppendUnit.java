package colearn.platform.eventlog;

import colearn.platform.decider.ClaimChanges;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is appended as a whole or not at all.
 *
 * @param stream whose events; locked until the commit
 * @param expectedVersion the version that the events follow, 0 for a new stream
 * @param events may be empty, when only the outcome is remembered
 * @param outcome the idempotency row; null when the sender gave no key
 */
public record AppendUnit(
        StreamId stream,
        long expectedVersion,
        List<NewEvent> events,
        @Nullable RememberedOutcome outcome,
        ClaimChanges claims,
        List<Guard> guards) {

    /**
     * An event to be recorded; its version follows from its place.
     *
     * @param corrects the event that it corrects; null for all but corrections
     */
    public record NewEvent(
            UUID eventId,
            String type,
            int typeVersion,
            String payload,
            String metadata,
            Map<String, UUID> parents,
            Instant recordedAt,
            Instant effectiveAt,
            @Nullable UUID corrects) {

        public NewEvent(
                UUID eventId,
                String type,
                int typeVersion,
                String payload,
                String metadata,
                Map<String, UUID> parents,
                Instant recordedAt,
                Instant effectiveAt) {
            this(eventId, type, typeVersion, payload, metadata, parents, recordedAt, effectiveAt, null);
        }
    }

    /** The key of the sender, and what it shall hear when it sends again. */
    public record RememberedOutcome(String scope, String key, String fingerprint, Instant recordedAt) {}

    /** A stream that the decision relied upon, as it was read. */
    public record Guard(StreamId stream, long version) {}

    public long versionAfter() {
        return expectedVersion + events.size();
    }
}
