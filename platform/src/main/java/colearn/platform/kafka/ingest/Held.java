package colearn.platform.kafka.ingest;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way into quarantine.
 *
 * @param aggregate whose later records wait behind it; null where it cannot be told
 * @param reason for an operator; says nothing of the content
 */
record Held(ConsumerRecord<byte[], byte[]> row, @Nullable UUID aggregate, String reason) {}
