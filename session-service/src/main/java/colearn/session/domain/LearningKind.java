package colearn.session.domain;

/** What a learning is about. */
public enum LearningKind {
    /** The work. */
    WORK,
    /** How to coach. */
    COACHING,
    /** The other side's business. */
    BUSINESS
}
