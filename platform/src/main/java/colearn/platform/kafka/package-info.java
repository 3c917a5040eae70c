/** Between the services: relay (own log to Kafka) and ingest (Kafka to own log), each exactly once. */
@NullMarked
package colearn.platform.kafka;

import org.jspecify.annotations.NullMarked;
