package colearn.platform.kafka.ingest;

import colearn.platform.kafka.Worker;
import java.util.List;

/**
 * The ingests of this instance, one a source; each works while no other instance does.
 *
 * @param expiry destroys in time what went into quarantine; works in every instance
 */
public record Ingests(List<OfSource> all, Worker expiry) {
    public Ingests {
        all = List.copyOf(all);
    }

    /** Of one other service. */
    public record OfSource(String source, Worker worker, IngestProgress progress) {}

    public List<String> sources() {
        return all.stream().map(OfSource::source).toList();
    }

    public List<Worker> workers() {
        return all.stream().map(OfSource::worker).toList();
    }
}
