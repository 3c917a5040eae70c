package colearn.servers.shared;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * How long any test waits for what it is sure will come. A wait ends as soon as it has come, so this is not how long tests take: it is so
 * long that the slowest machine passes what a fast one passes. Awaitility's own default is ten seconds.
 */
public final class Patience implements LauncherSessionListener {
    /** The one time-out of all tests. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(PATIENCE);
        // A thread that dies may be another test's, which has ended its database: it is no reason for this one to fail.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }
}
