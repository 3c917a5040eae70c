package colearn.platform.kafka;

import java.time.Duration;

/**
 * How much at a time, and how long to wait.
 *
 * @param batch events in one Kafka transaction, or records in one database transaction
 * @param bytes what these may weigh, as they are stored; one that alone weighs more goes alone
 * @param look how long to wait for something new before looking around
 * @param leadership after this time without a word an instance is no longer the leader
 * @param watch how often to look whether Kafka still has what it had
 */
public record Pace(int batch, int bytes, Duration look, Duration leadership, Duration watch) {
    /** A service has a relay and several ingests, and a small heap. */
    private static final int BYTES = 8 * 1024 * 1024;

    /** Big enough to be fast, small enough that a fresh start repeats little. */
    public static final Pace RELAY =
            new Pace(5_000, BYTES, Duration.ofMillis(500), Duration.ofSeconds(10), Duration.ofSeconds(15));

    public static final Pace INGEST =
            new Pace(1_000, BYTES, Duration.ofMillis(500), Duration.ofSeconds(10), Duration.ofSeconds(15));
}
