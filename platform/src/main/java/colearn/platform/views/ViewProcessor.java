package colearn.platform.views;

import colearn.platform.eventlog.LogReader;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one view up with the log, on a thread of its own, for as long as the service runs. */
final class ViewProcessor implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(ViewProcessor.class);
    /** How long to wait for news; also how soon another instance's end is noticed. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final LiveView<?> live;
    private final LogReader reader;
    private final Builds builds;
    private volatile boolean running = true;

    ViewProcessor(LiveView<?> live, LogReader reader, Builds builds) {
        this.live = live;
        this.reader = reader;
        this.builds = builds;
    }

    void stop() {
        running = false;
    }

    @Override
    public void run() {
        while (running) {
            try {
                long before = reader.frontier();
                switch (live.step()) {
                    case MOVED -> {}
                    case AT_THE_END -> reader.awaitBeyond(before, PATIENCE);
                    case BUSY -> Thread.sleep(20);
                    case MISSING -> {
                        if (!builds.buildMissing(live.view())) {
                            Thread.sleep(PATIENCE);
                        }
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException | Error e) {
                // Whatever it was: without this thread the view would stand still for ever, and nobody would be told.
                if (running) {
                    log.warn(
                            "view {} stands still, trying again: {}",
                            live.view().name(),
                            e.getMessage(),
                            e);
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
