package colearn.platform.kafka;

import colearn.platform.eventlog.LogReader;
import colearn.platform.kafka.ingest.Ingests;
import colearn.platform.kafka.ingest.LostFacts;
import colearn.platform.kafka.ingest.Quarantine;
import colearn.platform.kafka.relay.Relay;
import colearn.platform.time.Recent;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.function.Supplier;

/** What instance relays and ingests tell: lags in positions, records in quarantine, states, last failures. Nothing to tell is not a number. */
final class KafkaMetrics implements MeterBinder {
    private final LogReader log;
    private final Relay relay;
    private final Ingests ingests;
    private final Recent<Map<String, Long>> quarantined;
    private final Recent<Map<String, Long>> lost;

    KafkaMetrics(LogReader log, Relay relay, Ingests ingests, Quarantine quarantine, LostFacts lost) {
        this.log = log;
        this.relay = relay;
        this.ingests = ingests;
        this.quarantined = new Recent<>(quarantine::openBySource);
        this.lost = new Recent<>(lost::countBySource);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "colearn.relay.lag",
                "Positions of the log that Kafka does not have yet",
                "worker",
                "relay",
                () -> {
                    long at = relay.progress().position();
                    return at < 0 ? Double.NaN : Math.max(0, log.frontier() - at);
                });
        FunctionCounter.builder(
                        "colearn.relay.published", relay, it -> it.progress().published())
                .description("Events that this instance has published")
                .register(registry);
        states(registry, relay.worker());
        for (var ingest : ingests.all()) {
            var source = ingest.source();
            gauge(
                    registry,
                    "colearn.ingest.lag",
                    "Positions of the source that are not heard yet",
                    "source",
                    source,
                    () -> {
                        long lag = ingest.progress().lag();
                        return lag < 0 ? Double.NaN : lag;
                    });
            gauge(
                    registry,
                    "colearn.ingest.quarantined",
                    "Records that wait for a decision",
                    "source",
                    source,
                    () -> quarantined
                            .get()
                            .map(all -> (double) all.getOrDefault(source, 0L))
                            .orElse(Double.NaN));
            gauge(
                    registry,
                    "colearn.ingest.lost",
                    "Facts that their source lost in a restore",
                    "source",
                    source,
                    () -> lost.get()
                            .map(all -> (double) all.getOrDefault(source, 0L))
                            .orElse(Double.NaN));
            states(registry, ingest.worker());
        }
    }

    private static void states(MeterRegistry registry, Worker worker) {
        for (var kind : WorkerState.Kind.values()) {
            Gauge.builder("colearn.kafka.worker.state", () -> worker.state().kind() == kind ? 1 : 0)
                    .tag("worker", worker.name())
                    .tag("state", kind.name().toLowerCase(java.util.Locale.ROOT))
                    .description("1 for the state that it is in")
                    .register(registry);
        }
        gauge(
                registry,
                "colearn.kafka.worker.last.failure",
                "When it failed last, in seconds since 1970; 0 when it has not",
                "worker",
                worker.name(),
                () -> worker.lastFailure()
                        .map(at -> (double) at.getEpochSecond())
                        .orElse(0.0));
    }

    private static void gauge(
            MeterRegistry registry,
            String name,
            String description,
            String tag,
            String value,
            Supplier<? extends Number> number) {
        Gauge.builder(name, () -> orNothing(number))
                .tag(tag, value)
                .description(description)
                .register(registry);
    }

    private static Number orNothing(Supplier<? extends Number> number) {
        try {
            return number.get();
        } catch (RuntimeException e) {
            return Double.NaN;
        }
    }
}
