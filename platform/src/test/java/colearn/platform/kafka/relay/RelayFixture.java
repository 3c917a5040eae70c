package colearn.platform.kafka.relay;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.faults.Between;
import colearn.platform.kafka.NotePublication;
import colearn.platform.kafka.Pace;
import colearn.platform.kafka.ServiceTopics;
import colearn.platform.kafka.TestKafka;
import colearn.platform.kafka.TestSecrets;
import colearn.platform.kafka.TestService;
import colearn.platform.kafka.Until;
import colearn.platform.kafka.wire.EventWriter;
import colearn.platform.kafka.wire.Link;
import colearn.platform.kafka.wire.Mark;
import colearn.platform.kafka.wire.Marks;
import colearn.platform.trace.Spans;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A service with a log, and relays over it. */
final class RelayFixture implements AutoCloseable {
    TestService service = TestService.empty("partner");
    final TestKafka kafka = new TestKafka();
    final TestSecrets secrets = new TestSecrets();
    final ServiceTopics topics = kafka.topics("partner");
    final Marks marks = new Marks(service.json());

    record Relay(RelayTerm term, RelayProgress progress) {}

    Relay relay(Between between) {
        var pace = new Pace(20, 250_000, Duration.ofMillis(50), Duration.ofSeconds(10), Duration.ofMillis(500));
        var progress = new RelayProgress();
        var identity = service.identity();
        var writer = new EventWriter(topics.events(), service.json(), secrets);
        var parts = new RelayTerm.Parts(
                service.log(),
                identity,
                service.epochs(),
                republications(),
                topics,
                kafka.directory,
                kafka.clients,
                service.sessions(),
                new Translation(List.of(new NotePublication()), identity, writer),
                marks,
                progress,
                Spans.OFF);
        return new Relay(new RelayTerm(parts, pace, between), progress);
    }

    Republications republications() {
        return new Republications(service.processors(), Clock.systemUTC());
    }

    /** Runs a fresh relay until Kafka has all of the log. */
    void relayAll() throws Exception {
        relayAll(Between.NOTHING);
    }

    void relayAll(Between between) throws Exception {
        var relay = relay(between);
        long end = service.lastPosition();
        relay.term().run(new Until(() -> relay.progress().position() >= end));
    }

    List<Mark> marks() {
        return kafka.committed(topics.marks()).stream()
                .map(row -> marks.read(row).orElseThrow())
                .toList();
    }

    /** Everything public is on the topic once, in order, and each record knows the one before it in its partition. */
    void assertExactlyOnce() {
        var rows = kafka.committed(topics.events());
        assertThat(rows.stream().map(row -> header(row, "ce_id")).sorted().toList())
                .isEqualTo(service
                        .sql()
                        .sql("select event_id from log.event where type <> 'note.filed' and source = 'partner'")
                        .query(UUID.class)
                        .stream()
                        .map(UUID::toString)
                        .sorted()
                        .toList());
        rows.stream()
                .collect(Collectors.groupingBy(ConsumerRecord::partition))
                .values()
                .forEach(partition -> {
                    long last = 0;
                    for (var row : partition) {
                        var link = Link.of(row.headers()).orElseThrow();
                        assertThat(link.previous()).isEqualTo(last);
                        last = link.position();
                    }
                });
        assertThat(marks().getLast().position()).isEqualTo(service.lastPosition());
    }

    /** What a reader that begins with these records gets, by the rule of the chain; empty where something is missing to it. */
    List<UUID> heardFrom(List<ConsumerRecord<byte[], byte[]>> rows) {
        var last = new HashMap<Integer, Link>();
        var heard = new ArrayList<UUID>();
        for (var row : rows) {
            var link = Link.of(row.headers()).orElseThrow();
            var before = last.getOrDefault(row.partition(), new Link(1, 1, 0));
            long at = last.containsKey(row.partition()) && before.epoch() == link.epoch() ? before.position() : 0;
            if (link.previous() <= at && link.position() > at) {
                heard.add(UUID.fromString(header(row, "ce_id")));
                last.put(row.partition(), link);
            }
        }
        return heard;
    }

    /** Ids of what this log tells the others. */
    List<UUID> publicEvents() {
        return service.sql()
                .sql(
                        "select event_id from log.event where type <> 'note.filed' and source = 'partner' order by position")
                .query(UUID.class)
                .list();
    }

    static String header(ConsumerRecord<byte[], byte[]> row, String name) {
        var header = row.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        service.close();
    }
}
