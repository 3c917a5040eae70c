package colearn.platform.decider;

/**
 * An aggregate holds an event that this release does not know, so nothing can be decided on it here. It happens during a rolling update; the
 * sender tries again, and meets an instance of the newer release in the end.
 */
public final class WrittenByNewerRelease extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrittenByNewerRelease(String sentence) {
        super(sentence);
    }
}
