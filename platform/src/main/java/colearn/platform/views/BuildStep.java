package colearn.platform.views;

/** What a rebuild does, step by step. */
enum BuildStep {
    /** There is no more room in memory: what is folded so far goes into the table. */
    SPILLED,
    /** The log up to where it began stands in the new generation. */
    FILLED,
    /** What was recorded meanwhile stands there too; the live writer has not been asked to wait yet. */
    CAUGHT_UP,
    /** The pointer is moved, and not committed. */
    SERVED
}
