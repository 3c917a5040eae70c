package colearn.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Outcome;
import colearn.platform.commands.Reads;
import colearn.platform.eventlog.Happening;
import colearn.platform.faults.Between;
import colearn.platform.identity.Caller;
import colearn.platform.kafka.TestKafka;
import colearn.platform.kafka.TestService;
import colearn.platform.kafka.Worker;
import colearn.platform.kafka.ingest.Ingesting;
import colearn.platform.kafka.relay.Relaying;
import colearn.platform.ladder.Instance;
import colearn.platform.ladder.Ladder;
import colearn.platform.ladder.LadderCommand;
import colearn.platform.ladder.LadderDecider;
import colearn.platform.ladder.LadderEvent;
import colearn.platform.ladder.TestDatabase;
import colearn.platform.reactions.Reaction;
import colearn.platform.time.Ids;
import colearn.platform.timers.Timer;
import colearn.platform.views.Ladders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Whoever looks for a request in the lines finds what came of it too, however many steps later. */
@Isolated("a Spring Boot application that starts meanwhile sets up logging anew, and takes the ear away")
class LinesAboutEventsTest {

    private final Lines lines = new Lines();

    @AfterEach
    void close() {
        lines.close();
    }

    @Test
    void ofAView() {
        try (var instance = new Instance(new TestDatabase(), new Ladders(1))) {
            var ladder = Ids.next();
            putUp(instance, ladder, "good", "request-good");
            send(instance, ladder, new LadderCommand.Rename("rotten"), "request-rotten");
            await().untilAsserted(() -> assertThat(lines.of("request-rotten"))
                    .anyMatch(it -> it.contains("stands still before the event")));
            assertThat(lines.of("request-good")).isEmpty();
        }
    }

    /** When a ladder is put up, then this fails. */
    private record WhenPutUpThenFails() implements Reaction {
        @Override
        public String name() {
            return "when-put-up-then-fails";
        }

        @Override
        public Start start() {
            return Start.OF_THE_LOG;
        }

        @Override
        public List<Order<?, ?, ?>> on(Happening event, Caller self) {
            if (event.body() instanceof LadderEvent.PutUp up && up.name().equals("impossible")) {
                throw new IllegalStateException("nobody knows what to do");
            }
            return List.of();
        }
    }

    @Test
    void ofAReaction() {
        try (var instance = new Instance(new TestDatabase(), new WhenPutUpThenFails())) {
            putUp(instance, Ids.next(), "good", "request-good");
            putUp(instance, Ids.next(), "impossible", "request-impossible");
            await().untilAsserted(() ->
                    assertThat(lines.of("request-impossible")).anyMatch(it -> it.contains("cannot handle event")));
            assertThat(lines.of("request-good")).isEmpty();
        }
    }

    /** Whoever put up a late ladder should have climbed it long ago, and may not. */
    private record WhenLateThenClimbed() implements Timer {
        @Override
        public String name() {
            return "late";
        }

        @Override
        public Set<UUID> subjects(Happening event) {
            return Set.of(event.aggregateId());
        }

        @Override
        public Optional<Instant> due(UUID subject, Reads reads) {
            var ladder =
                    (Ladder.Standing) reads.own(LadderDecider.LADDER, subject).state();
            if (ladder.name().equals("impossible")) {
                throw new IllegalStateException("nobody knows when");
            }
            return ladder.name().equals("late") ? Optional.of(Instant.parse("2026-01-01T00:00:00Z")) : Optional.empty();
        }

        @Override
        public Order<?, ?, ?> fire(Due due, Caller self) {
            return Order.of(LadderDecider.LADDER, due.subject(), self, reads -> new LadderCommand.Climb(1, false));
        }
    }

    @Test
    void ofATimer() {
        try (var instance = new Instance(new TestDatabase(), new WhenLateThenClimbed())) {
            putUp(instance, Ids.next(), "good", "request-good");
            putUp(instance, Ids.next(), "late", "request-late");
            putUp(instance, Ids.next(), "impossible", "request-impossible");
            await().untilAsserted(() -> {
                assertThat(lines.of("request-late")).anyMatch(it -> it.contains("was refused"));
                assertThat(lines.of("request-impossible")).anyMatch(it -> it.contains("cannot tell when"));
            });
            assertThat(lines.of("request-good")).isEmpty();
        }
    }

    @Test
    void ofTheRelay() {
        try (var service = TestService.empty("session")) {
            service.append(UUID.randomUUID(), "note.written", "{\"text\": {}}");
            var relay = Relaying.worker(service, new TestKafka(), Between.NOTHING);
            running(
                    relay,
                    () -> await().untilAsserted(() ->
                            assertThat(lines.of("request-1")).anyMatch(it -> it.contains("relay needs an operator"))));
        }
    }

    @Test
    void ofAnIngest() throws Exception {
        var kafka = new TestKafka();
        try (var service = TestService.empty("session")) {
            kafka.directory.find(kafka.topics("partner"));
            var ingest = Ingesting.worker(service, "partner", kafka, Between.NOTHING);
            running(ingest, () -> {
                send(kafka, "request-spoiled");
                send(kafka, "request\nspoiled");
                await().untilAsserted(() -> {
                    assertThat(lines.of("request-spoiled")).anyMatch(it -> it.contains("goes into quarantine"));
                    assertThat(lines.of("")).anyMatch(it -> it.contains("goes into quarantine"));
                });
            });
        }
    }

    private static void send(TestKafka kafka, String correlation) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka.settings.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var row = new ProducerRecord<>(
                    kafka.topics("partner").events(), 0, bytes(UUID.randomUUID().toString()), bytes("no event"));
            row.headers().add("ce_correlation", bytes(correlation));
            producer.send(row);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void running(Worker worker, Runnable meanwhile) {
        worker.start();
        try {
            meanwhile.run();
        } finally {
            worker.end();
            worker.awaitEnd();
        }
    }

    private static void putUp(Instance instance, UUID ladder, String name, String correlation) {
        send(instance, ladder, new LadderCommand.PutUp(name, Ids.next()), correlation);
    }

    private static void send(Instance instance, UUID ladder, LadderCommand command, String correlation) {
        var somebody = Instance.SOMEBODY;
        var caller = new Caller(somebody.person(), Set.copyOf(somebody.roles()), null, correlation, null);
        assertThat(instance.commands().perform(Order.of(LadderDecider.LADDER, ladder, caller, reads -> command)))
                .isInstanceOf(Outcome.Done.class);
    }
}
