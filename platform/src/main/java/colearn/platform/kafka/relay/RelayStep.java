package colearn.platform.kafka.relay;

/** What the relay does, in order. */
enum RelayStep {
    LEADING,
    /** The predecessor is fenced, and its open transaction is settled. */
    FENCED,
    /** The last mark was read and fits the log. */
    RESUMED,
    /** A batch was read from the log. */
    READ,
    BEGUN,
    EVENTS_SENT,
    MARK_SENT,
    COMMITTED,
    /** A batch that is published again was committed; that it was is not stored yet. */
    REPUBLISHED
}
