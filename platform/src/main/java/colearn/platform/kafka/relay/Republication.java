package colearn.platform.kafka.relay;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Publishing a part of the log again, up to where the relay has come: half of it would leave a gap.
 *
 * @param fromPosition the first position that is published again
 * @param toPosition where it ends; null until the relay has begun with it
 * @param position how far it is
 * @param published events so far
 * @param reason why it was asked for
 * @param problem why it ended before its end; null when it did not
 */
public record Republication(
        UUID id,
        long fromPosition,
        @Nullable Long toPosition,
        long position,
        long published,
        String reason,
        UUID askedBy,
        Instant askedAt,
        @Nullable Instant finishedAt,
        @Nullable String problem) {}
