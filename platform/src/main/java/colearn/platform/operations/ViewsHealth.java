package colearn.platform.operations;

import colearn.platform.views.Views;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether every view has rows that this release's fold has made. How far it is behind is a metric, not a reason to send nobody here. */
final class ViewsHealth extends AbstractHealthIndicator {
    private final Views views;

    ViewsHealth(Views views) {
        super("the views cannot be asked");
        this.views = views;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var standing = views.status();
        standing.forEach(view ->
                health.withDetail(view.view(), Map.of("lag", view.lag(), "rowsStandingStill", view.quarantined())));
        if (views.serving()) {
            health.up();
        } else {
            health.outOfService();
        }
    }
}
