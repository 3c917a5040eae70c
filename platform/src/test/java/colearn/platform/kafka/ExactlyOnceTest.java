package colearn.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.faults.Between;
import colearn.platform.kafka.KafkaSettings.TopicPolicy;
import colearn.platform.kafka.WorkerState.Kind;
import colearn.platform.kafka.ingest.Ingesting;
import colearn.platform.kafka.relay.Relaying;
import colearn.platform.kafka.relay.Republications;
import colearn.servers.kafka.KafkaServer;
import colearn.servers.process.FreePort;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From one service's log into another's, whatever happens in between: nothing lost, nothing twice, nothing out of order. */
@Execution(CONCURRENT)
class ExactlyOnceTest {
    @TempDir
    private Path folder;

    private final TestService partner = TestService.empty("partner");
    private final TestService session = TestService.empty("session");
    private final List<UUID> notes = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private final Map<UUID, List<UUID>> told = new HashMap<>();
    private final List<Worker> workers = new ArrayList<>();

    @AfterEach
    void close() {
        end();
        partner.close();
        session.close();
    }

    @Test
    void aReaderThatWasMadeAnewIsFedAndTheOthersGetNothingTwice() throws Exception {
        var kafka = new TestKafka();
        tell(20);
        start(Relaying.worker(partner, kafka, Between.NOTHING));
        start(Ingesting.worker(session, "partner", kafka, Between.NOTHING));
        awaitAllIn(session);
        expire(kafka);

        try (var insight = TestService.empty("insight")) {
            var ingest = start(Ingesting.worker(insight, "partner", kafka, Between.NOTHING));
            await(() -> ingest.state().kind() == Kind.REFUSED);
            assertThat(ingest.state().sentence()).contains("POST /operations/relay/republications");
            new Republications(partner.processors(), Clock.systemUTC()).ask(1, "insight is new", UUID.randomUUID());
            tell(5);
            awaitAllIn(insight);
            awaitAllIn(session);
            await(() -> ingest.state().kind() == Kind.RUNNING);
        }
    }

    @Test
    void aBrokerThatWasRestoredToAnOlderState() throws Exception {
        var settings = ownBroker();
        var kafka = new TestKafka("127.0.0.1:" + settings.port(), "t", TopicPolicy.CREATE);
        try (var broker = KafkaServer.start(settings)) {
            assertThat(broker.bootstrapServers()).isEqualTo(kafka.settings.bootstrapServers());
            tell(7);
            relayAndHear(kafka);
        }
        copy(settings.data(), folder.resolve("older"));
        try (var broker = KafkaServer.start(settings)) {
            assertThat(broker.process().isAlive()).isTrue();
            tell(11);
            relayAndHear(kafka);
        }
        Files.move(settings.data(), folder.resolve("lost"));
        Files.move(folder.resolve("older"), settings.data());
        try (var broker = KafkaServer.start(settings)) {
            assertThat(broker.process().isAlive()).isTrue();
            tell(5);
            relayAndHear(kafka);
            var topic = kafka.topics("partner").events();
            assertThat(kafka.committed(topic))
                    .as("what Kafka lost is there again, once")
                    .hasSize(23);
        }
    }

    @Test
    void aBrokerThatIsAwayForAWhileInTheMiddleOfTheWork() throws Exception {
        var settings = ownBroker();
        var kafka = new TestKafka("127.0.0.1:" + settings.port(), "t", TopicPolicy.CREATE);
        var relay = Relaying.worker(partner, kafka, Between.NOTHING);
        var ingest = Ingesting.worker(session, "partner", kafka, Between.NOTHING);
        try (var broker = KafkaServer.start(settings)) {
            assertThat(broker.bootstrapServers()).isEqualTo(kafka.settings.bootstrapServers());
            start(relay);
            start(ingest);
            tell(7);
            awaitAllIn(session);
        }
        await(() -> relay.state().kind() == Kind.RETRYING && ingest.state().kind() == Kind.RETRYING);
        tell(11);

        try (var broker = KafkaServer.start(settings)) {
            assertThat(broker.process().isAlive()).isTrue();
            awaitAllIn(session);
            await(() -> relay.state().kind() == Kind.RUNNING && ingest.state().kind() == Kind.RUNNING);
            tell(5);
            awaitAllIn(session);
            assertThat(kafka.committed(kafka.topics("partner").events())).hasSize(23);
            end();
        }
    }

    private colearn.servers.kafka.KafkaSettings ownBroker() {
        return new colearn.servers.kafka.KafkaSettings(
                folder.resolve("data"), folder.resolve("kafka.log"), FreePort.find(), FreePort.find());
    }

    @ParameterizedTest
    @CsvSource({"relay, EVENTS_SENT", "relay, MARK_SENT", "ingest, APPENDED", "ingest, PLACES_STORED"})
    void aProcessThatIsKilled(String role, String step) throws Exception {
        var kafka = new TestKafka();
        tell(20);
        if (role.equals("ingest")) {
            start(Relaying.worker(partner, kafka, Between.NOTHING));
        }
        var database = role.equals("relay") ? partner.jdbcUrl() : session.jdbcUrl();
        var doomed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedProcess.class.getName(),
                        role,
                        database,
                        kafka.settings.bootstrapServers(),
                        kafka.settings.topicPrefix(),
                        step)
                .redirectError(folder.resolve("doomed.log").toFile())
                .start();
        try (var lines = doomed.inputReader()) {
            assertThat(lines.lines().anyMatch(DoomedProcess.REACHED::equals))
                    .as("it came to the step")
                    .isTrue();
        } finally {
            doomed.destroyForcibly().waitFor();
        }
        end();
        tell(3);
        relayAndHear(kafka);
    }

    private void relayAndHear(TestKafka kafka) {
        start(Relaying.worker(partner, kafka, Between.NOTHING));
        start(Ingesting.worker(session, "partner", kafka, Between.NOTHING));
        awaitAllIn(session);
        end();
    }

    private void tell(int count) {
        for (int i = 0; i < count; i++) {
            var note = notes.get(i % notes.size());
            told.computeIfAbsent(note, n -> new ArrayList<>())
                    .add(partner.append(note, new NoteEvent.Written("line " + i)));
        }
    }

    private void awaitAllIn(TestService reader) {
        int all = told.values().stream().mapToInt(List::size).sum();
        await(() -> reader.events("partner").size() >= all);
        var events = reader.events("partner");
        assertThat(events).hasSize(all);
        told.forEach((note, inOrder) ->
                assertThat(events.stream().filter(inOrder::contains).toList()).isEqualTo(inOrder));
    }

    private Worker start(Worker worker) {
        worker.start();
        workers.add(worker);
        return worker;
    }

    private void end() {
        workers.forEach(Worker::end);
        workers.forEach(Worker::awaitEnd);
        workers.clear();
    }

    private static void expire(TestKafka kafka) throws Exception {
        try (var admin = kafka.clients.admin()) {
            for (var partition : kafka.topics("partner").partitions()) {
                if (partition.topic().endsWith(".events")) {
                    admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(-1)))
                            .all()
                            .get();
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().until(condition);
    }
}
