package colearn.platform.reviews;

/** What somebody found who looked at a flag. */
public enum Finding {
    /** What was decided holds, although it relied on something else. */
    STANDS,
    /** It was put right, by a correction or in another way. */
    MENDED
}
