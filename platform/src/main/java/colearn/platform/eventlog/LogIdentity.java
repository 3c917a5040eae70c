package colearn.platform.eventlog;

/** Which log this is, and its present epoch: 1, and one more after each restore from a backup. */
public final class LogIdentity {
    private final String service;
    private volatile int epoch;

    /** @param service whose: {@code partner}, {@code session} or {@code insight} */
    public LogIdentity(String service, int epoch) {
        this.service = service;
        this.epoch = epoch;
    }

    public String service() {
        return service;
    }

    /** Another instance may raise it; this one knows a few seconds later. */
    public int epoch() {
        return epoch;
    }

    void isOf(int newEpoch) {
        epoch = newEpoch;
    }
}
