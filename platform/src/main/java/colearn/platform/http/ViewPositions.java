package colearn.platform.http;

import java.time.Duration;

/** How far the views have folded this service's log. */
public interface ViewPositions {
    /** Waits until a view has folded a position; false when the time is over first. */
    boolean await(String view, long position, Duration atMost) throws InterruptedException;
}
