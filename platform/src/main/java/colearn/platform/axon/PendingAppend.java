package colearn.platform.axon;

import colearn.platform.decider.ClaimChanges;
import colearn.platform.eventlog.AppendUnit;
import colearn.platform.eventlog.AppendUnit.Guard;
import colearn.platform.eventlog.AppendUnit.RememberedOutcome;
import colearn.platform.eventlog.EventMetadata;
import colearn.platform.eventlog.EventTypes;
import colearn.platform.eventlog.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an append takes along besides its events; waits in the unit of work until the events come. */
record PendingAppend(
        StreamId stream,
        long expectedVersion,
        @Nullable RememberedOutcome outcome,
        ClaimChanges claims,
        List<Guard> guards) {
    static final String KEY = PendingAppend.class.getName();

    AppendUnit with(List<AppendUnit.NewEvent> events) {
        return new AppendUnit(stream, expectedVersion, events, outcome, claims, guards);
    }

    /** What stands beside one event; travels as the message's metadata. */
    record Recorded(EventMetadata metadata, Map<String, UUID> parents, EventTypes.TypeName type, Instant effectiveAt) {
        private static final String RECORDED = "recorded";

        Map<String, Object> asMetaData() {
            return Map.of(RECORDED, this);
        }

        static Recorded of(Map<String, ?> metaData) {
            if (metaData.get(RECORDED) instanceof Recorded recorded) {
                return recorded;
            }
            throw new IllegalStateException("an event was published around the deciders");
        }
    }
}
