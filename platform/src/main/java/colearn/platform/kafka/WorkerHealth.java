package colearn.platform.kafka;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** How relay and ingest fare. In no group that a probe asks: a service whose broker is away still answers. */
class WorkerHealth extends AbstractHealthIndicator {
    private final List<Worker> workers;

    WorkerHealth(Worker... workers) {
        this.workers = List.of(workers);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        for (var worker : workers) {
            var state = worker.state();
            health.withDetail(worker.name(), state);
            switch (state.kind()) {
                case RETRYING, REFUSED -> health.down();
                case RUNNING, WAITING, STARTING, STOPPED -> {}
            }
        }
    }
}
