package colearn.platform.operations;

import colearn.platform.views.Views;
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
        if (views.serving()) {
            health.up();
        } else {
            health.outOfService();
        }
    }
}
