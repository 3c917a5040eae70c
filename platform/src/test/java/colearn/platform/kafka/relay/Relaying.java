package colearn.platform.kafka.relay;

import colearn.platform.faults.Between;
import colearn.platform.kafka.NotePublication;
import colearn.platform.kafka.Pace;
import colearn.platform.kafka.TestKafka;
import colearn.platform.kafka.TestSecrets;
import colearn.platform.kafka.TestService;
import colearn.platform.kafka.Worker;
import colearn.platform.kafka.wire.EventWriter;
import colearn.platform.kafka.wire.Marks;
import colearn.platform.trace.Spans;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** A relay over a test's log, for tests of more than the relay. */
public final class Relaying {
    private Relaying() {}

    public static Worker worker(TestService service, TestKafka kafka, Between between) {
        var pace = new Pace(5, 250_000, Duration.ofMillis(50), Duration.ofSeconds(4), Duration.ofMillis(500));
        return worker(service, kafka, pace, between);
    }

    public static Worker worker(TestService service, TestKafka kafka, Pace pace, Between between) {
        var topics = kafka.topics(service.name());
        var writer = new EventWriter(topics.events(), service.json(), new TestSecrets());
        var parts = new RelayTerm.Parts(
                service.log(),
                service.identity(),
                service.epochs(),
                new Republications(service.processors(), Clock.systemUTC()),
                topics,
                kafka.directory,
                kafka.clients,
                service.sessions(),
                new Translation(List.of(new NotePublication()), service.identity(), writer),
                new Marks(service.json()),
                new RelayProgress(),
                Spans.OFF);
        return new Worker("relay", new RelayTerm(parts, pace, between), Clock.systemUTC());
    }
}
