package colearn.insight.domain.learning;

/** What a learning is about. */
public enum Kind {
    /** About the work. */
    WORK,
    /** About how to coach. */
    COACHING,
    /** About the other side's business. */
    BUSINESS
}
