package colearn.platform.commands;

/** Looks at what is recorded without deciding anything on it: nothing is guarded, so it may be otherwise a moment later. */
@FunctionalInterface
public interface Readings {

    /** Reads anew; for one question, not to be kept. */
    Reads now();
}
