package colearn.platform.kafka;

import colearn.platform.kafka.ingest.Ingests;
import colearn.platform.kafka.ingest.LostFacts;
import colearn.platform.kafka.ingest.Quarantine;
import colearn.platform.time.Recent;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;

/** How the ingests fare, and what of the others' waits for an operator: that holds up single aggregates, so it makes nothing ill. */
final class IngestHealth extends WorkerHealth {
    private final Recent<Map<String, Long>> quarantined;
    private final Recent<Map<String, Long>> lost;

    IngestHealth(Ingests ingests, Quarantine quarantine, LostFacts lost) {
        super(ingests.workers().toArray(Worker[]::new));
        this.quarantined = new Recent<>(quarantine::openBySource);
        this.lost = new Recent<>(lost::countBySource);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        super.doHealthCheck(health);
        quarantined.get().ifPresent(counts -> health.withDetail("quarantined", counts));
        lost.get().ifPresent(counts -> health.withDetail("lost", counts));
    }
}
