package colearn.platform.reactions;

import java.time.Duration;

/** How often the same event failed in a row: it is tried again, ever more slowly, for about a minute. */
final class Setbacks {
    private static final int AT_MOST = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private long position;
    private int times;

    /** Counts one more; false when it was tried often enough. */
    boolean again(long failed) {
        times = failed == position ? times + 1 : 1;
        position = failed;
        return times < AT_MOST;
    }

    void over() {
        times = 0;
    }

    /** How long to wait before it is tried again. */
    Duration pause() {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(times, AT_MOST));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
