package colearn.platform.operations;

import colearn.platform.timers.Timers;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether what was due has fired. In no group that a probe asks: a service whose timers are late still answers. */
final class TimersHealth extends AbstractHealthIndicator {
    private final Timers timers;

    TimersHealth(Timers timers) {
        super("the timers cannot be asked");
        this.timers = timers;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        for (var status : timers.status()) {
            health.withDetail(status.timer(), status);
            if (status.overdue() > 0) {
                health.down();
            }
        }
    }
}
