package colearn.platform.timers;

import java.time.Duration;

/** Housekeeping that recurs, in one instance at a time; it decides nothing, and doing it twice does no harm. */
public interface Chore {

    /** Kebab case; never changes. */
    String name();

    /** From the end of one run to the beginning of the next. */
    Duration every();

    void run();
}
