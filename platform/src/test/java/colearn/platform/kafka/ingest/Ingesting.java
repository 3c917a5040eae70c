package colearn.platform.kafka.ingest;

import colearn.platform.faults.Between;
import colearn.platform.kafka.Pace;
import colearn.platform.kafka.TestKafka;
import colearn.platform.kafka.TestSecrets;
import colearn.platform.kafka.TestService;
import colearn.platform.kafka.Worker;
import colearn.platform.kafka.wire.EventReader;
import colearn.platform.kafka.wire.Marks;
import colearn.platform.trace.Spans;
import java.time.Clock;
import java.time.Duration;

/** An ingest into a test's log, for tests of more than the ingest. */
public final class Ingesting {
    private Ingesting() {}

    public static Worker worker(TestService service, String source, TestKafka kafka, Between between) {
        var pace = new Pace(5, 250_000, Duration.ofMillis(100), Duration.ofSeconds(4), Duration.ofMillis(500));
        return worker(service, source, kafka, pace, between);
    }

    public static Worker worker(TestService service, String source, TestKafka kafka, Pace pace, Between between) {
        var clock = Clock.systemUTC();
        var secrets = new TestSecrets();
        var reception = new Reception.Parts(
                service.processors(),
                service.received(),
                new FactStore(service.received(), secrets, between),
                new SealedRecord(secrets, service.json()),
                new EventReader(source, service.json()),
                new Marks(service.json()),
                new Heard(service.processors()),
                new HeardUntil(service.processors(), clock),
                new LostFacts(service.processors(), clock),
                new IngestProgress(),
                clock,
                Duration.ofDays(30),
                between);
        var parts = new IngestTerm.Parts(
                kafka.topics(source), kafka.directory, kafka.clients, service.sessions(), reception, Spans.OFF);
        return new Worker("ingest of " + source, new IngestTerm(parts, pace, between), clock);
    }
}
