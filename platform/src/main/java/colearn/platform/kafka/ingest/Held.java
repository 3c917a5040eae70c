package colearn.platform.kafka.ingest;

import colearn.platform.kafka.wire.Link;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way into quarantine.
 *
 * @param aggregate whose later records wait behind it; null where it cannot be told
 * @param link its place in the chain; null where it has none
 * @param reason for an operator; says nothing of the content
 */
record Held(
        ConsumerRecord<byte[], byte[]> row,
        @Nullable UUID aggregate,
        @Nullable Link link,
        String reason) {}
