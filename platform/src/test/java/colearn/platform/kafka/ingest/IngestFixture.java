package colearn.platform.kafka.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.faults.Between;
import colearn.platform.kafka.Pace;
import colearn.platform.kafka.TestKafka;
import colearn.platform.kafka.TestSecrets;
import colearn.platform.kafka.TestService;
import colearn.platform.kafka.Until;
import colearn.platform.kafka.wire.EventReader;
import colearn.platform.kafka.wire.Marks;
import colearn.platform.trace.Spans;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** A service that hears from partner, and ingests over its log. */
final class IngestFixture implements AutoCloseable {
    final TestService service = TestService.empty("session");
    final TestKafka kafka = new TestKafka();
    final TestSecrets secrets = new TestSecrets();
    final TestSource partner;
    final Heard heard = new Heard(service.processors());
    final Quarantine quarantine = new Quarantine(
            kafka.settings.topicPrefix(),
            service.processors(),
            service.received(),
            secrets,
            service.json(),
            service.decisions(),
            Clock.systemUTC());
    final LostFacts lost = new LostFacts(service.processors(), Clock.systemUTC());

    IngestFixture() {
        try {
            partner = new TestSource(kafka, "partner");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    IngestTerm ingest(Between between) {
        return ingest(partner, between);
    }

    IngestTerm ingest(TestSource source, Between between) {
        var reception = new Reception.Parts(
                service.processors(),
                service.received(),
                new FactStore(service.received(), secrets, between),
                new SealedRecord(secrets, service.json()),
                new EventReader(source.topics.service(), service.json()),
                new Marks(service.json()),
                heard,
                new HeardUntil(service.processors(), Clock.systemUTC()),
                lost,
                new IngestProgress(),
                Clock.systemUTC(),
                Duration.ofDays(30),
                between);
        var parts = new IngestTerm.Parts(
                source.topics, kafka.directory, kafka.clients, service.sessions(), reception, Spans.OFF);
        return new IngestTerm(
                parts,
                new Pace(10, 250_000, Duration.ofMillis(100), Duration.ofSeconds(10), Duration.ofMillis(500)),
                between);
    }

    /** Runs a fresh ingest until all that partner has marked is heard. */
    void takeInAll() throws Exception {
        takeInAll(Between.NOTHING);
    }

    void takeInAll(Between between) throws Exception {
        runUntil(between, () -> heardPosition() == partner.position());
    }

    void runUntil(Between between, BooleanSupplier done) throws Exception {
        ingest(between).run(new Until(done));
    }

    /** Runs a fresh ingest until it needs somebody; answers what for. */
    String runUntilStuck() throws Exception {
        var life = new AtomicReference<Until>();
        life.set(new Until(() -> !life.get().stuck().isEmpty()));
        ingest(Between.NOTHING).run(life.get());
        return life.get().stuck();
    }

    long heardPosition() {
        return heard.position("partner").map(at -> at.position()).orElse(0L);
    }

    /** Event ids in the log, in the log's order. */
    List<UUID> received() {
        return service.sql()
                .sql("select event_id from log.event where source <> 'session' order by position")
                .query(UUID.class)
                .list();
    }

    List<UUID> received(UUID note) {
        return service.sql()
                .sql("select event_id from log.event where aggregate_id = :note order by position")
                .param("note", note)
                .query(UUID.class)
                .list();
    }

    List<Quarantine.Entry> quarantined() {
        return quarantine.open(0, 100);
    }

    void assertReceived(List<UUID> inOrder, UUID note) {
        assertThat(received(note)).isEqualTo(inOrder);
    }

    @Override
    public void close() {
        partner.close();
        service.close();
    }
}
