package colearn.platform.views;

/** Where a live view may be held by a test. */
enum LiveStep {
    /** A batch is written, and not committed. */
    FOLDED
}
