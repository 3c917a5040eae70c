package colearn.platform.eventlog;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an operator decided that changes what this log will hold: recorded in it as an own event, of no concern to the other services. Its
 * types are the platform's, the same in every service.
 */
public sealed interface OperatorDecision {
    /** The kind of aggregate that decisions belong to; one aggregate for each thing that was decided on. */
    String AGGREGATE = "quarantine";

    /** Logical type names, with the records that they are read into; version 1 of each. */
    Map<String, Class<? extends OperatorDecision>> TYPES = Map.of(AGGREGATE + ".record-skipped", RecordSkipped.class);

    /**
     * A record that came over Kafka and could not be taken in was left out for good.
     *
     * @param source the service that published it
     * @param offset in {@code partition} of {@code topic}
     * @param aggregateId whose event it was; null where that could not be told
     * @param sourceEpoch and {@code sourcePosition}: its place in the source's log; null where that could not be told
     * @param reason why it could not be taken in
     * @param why the operator's own words
     */
    record RecordSkipped(
            String source,
            String topic,
            int partition,
            long offset,
            @Nullable UUID aggregateId,
            @Nullable Integer sourceEpoch,
            @Nullable Long sourcePosition,
            String reason,
            String why)
            implements OperatorDecision {}
}
