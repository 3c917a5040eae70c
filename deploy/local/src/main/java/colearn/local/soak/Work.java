package colearn.local.soak;

/** What a writer does again and again. */
interface Work {
    /** Goes on until it is done, or nobody is to write any more. */
    void round() throws InterruptedException;
}
