/** From the service's own log to Kafka, exactly once. */
@NullMarked
package colearn.platform.kafka.relay;

import org.jspecify.annotations.NullMarked;
