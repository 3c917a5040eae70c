package colearn.platform.http;

import java.time.Duration;

/** How far this service has reacted to its log. */
public interface ReactionPositions {
    /** Waits until every reaction has handled a position, and what it made of it is in the log; false when the time is over first. */
    boolean await(long position, Duration atMost) throws InterruptedException;
}
