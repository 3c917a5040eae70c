package colearn.platform.faults;

/** The process is gone: nothing is tidied up behind it. */
public final class Killed extends Error {
    public Killed() {
        super("killed by the test", null, false, false);
    }
}
