package colearn.platform.http;

import colearn.platform.commands.LogPosition;
import java.time.Duration;

/** How far this service has heard the others. */
public interface HeardPositions {
    /**
     * Waits until what {@code other} recorded up to a position is in this service's log; false when the time is over first. Of a service
     * that is not listened to nothing is shown here, so there is nothing to wait for: a client may pass on the positions of all.
     *
     * @throws IllegalArgumentException with a sentence for the sender, where this can never be: an epoch that is over
     */
    boolean await(LogPosition other, Duration atMost) throws InterruptedException;
}
