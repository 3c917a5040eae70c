package colearn.platform.kafka.ingest;

/** What an ingest does, in order; from LOCKED to PLACES_STORED inside one database transaction. */
enum IngestStep {
    LEADING,
    POLLED,
    /** The stored places are locked and are those that this ingest read from. */
    LOCKED,
    KEYS_KEPT,
    APPENDED,
    PLACES_STORED,
    COMMITTED
}
