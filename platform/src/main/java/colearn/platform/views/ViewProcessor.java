package colearn.platform.views;

import colearn.platform.eventlog.Following;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one view up with the log, and builds it where this release's fold has no rows yet. */
final class ViewProcessor implements Following.Work {
    private static final Logger log = LoggerFactory.getLogger(ViewProcessor.class);
    private static final Duration SOON = Duration.ofMillis(20);

    private final LiveView<?> live;
    private final Builds builds;

    ViewProcessor(LiveView<?> live, Builds builds) {
        this.live = live;
        this.builds = builds;
    }

    @Override
    public boolean step(BooleanSupplier goesOn) throws SQLException, InterruptedException {
        return switch (live.step()) {
            case MOVED -> true;
            case AT_THE_END -> false;
            case BUSY -> {
                Thread.sleep(SOON);
                yield true;
            }
            case MISSING -> {
                if (!builds.buildMissing(live.view())) {
                    Thread.sleep(Following.NEWS);
                }
                yield true;
            }
        };
    }

    @Override
    public Duration stumbled(Throwable problem) {
        log.warn("view {} stands still, trying again: {}", live.view().name(), problem.getMessage(), problem);
        return Following.NEWS;
    }
}
