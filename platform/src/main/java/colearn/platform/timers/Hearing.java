package colearn.platform.timers;

import java.time.Instant;

/** Whether the others were heard out. */
@FunctionalInterface
public interface Hearing {

    /** Whether all that a source had published at a moment is in this service's log. */
    boolean heardOut(String source, Instant moment);
}
