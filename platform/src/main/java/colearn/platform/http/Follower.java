package colearn.platform.http;

import java.time.Duration;

/** Something that follows this service's log and is asked about. */
@FunctionalInterface
public interface Follower {
    /** Waits until it has come to a position; false when the time is over first. */
    boolean await(long position, Duration atMost) throws InterruptedException;
}
