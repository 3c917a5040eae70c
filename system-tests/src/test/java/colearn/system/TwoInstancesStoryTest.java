package colearn.system;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.local.api.Tokens.Role;
import colearn.local.state.Service;
import colearn.system.stack.Doors;
import colearn.system.stack.Kill;
import colearn.system.stack.Pause;
import colearn.system.stack.SecondInstances;
import colearn.system.stack.Stack;
import colearn.system.stack.WholeStack;
import colearn.system.tale.Pair;
import colearn.testkit.http.Client;
import colearn.testkit.http.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Every service twice: nobody can tell through which of the two they came in, nor that one is gone. */
@ExtendWith(WholeStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoInstancesStoryTest {
    private static final int ROUNDS = 10;

    private final Stack first;
    private final SecondInstances second;

    TwoInstancesStoryTest(Stack stack) throws IOException {
        first = stack;
        second = new SecondInstances(stack);
    }

    @AfterAll
    void endTheSecond() {
        second.close();
    }

    @Test
    @Order(1)
    void whatIsDoneThroughOneIsSeenThroughTheOtherAndThroughTheOtherServices() {
        var begun = Pair.begin(first, "two instances");
        var pair = begun.through(second);
        var session = pair.session(pair.struggle());
        var nurse = begun.nurseLearned(session, "Seen by both.", "PROGRAM");
        var coach = pair.coachLearned(session, "Heard by both.", "PROGRAM");

        for (var doors : List.of(first, second)) {
            var shown = seen(manager(doors, Service.SESSION).after(nurse, coach), "/sessions/" + session);
            assertThat(shown.json().required("reflections")).hasSize(2);
            var row = seen(manager(doors, Service.INSIGHT).after(nurse, coach), "/matrix/" + pair.id());
            assertThat(row.text("/balance")).isEqualTo("BALANCED");
        }
        assertThat(matrix(first, coach)).isEqualTo(matrix(second, coach)).isNotEmpty();
    }

    @Test
    @Order(2)
    void theSameKeyAtBothAtTheSameTimeHasOneEffectAndOneAnswer() {
        var pair = Pair.begin(first, "one key");
        var session = pair.session();
        for (int round = 0; round < ROUNDS; round++) {
            var key = pair.id() + "/" + round;
            var observed =
                    atOnce(() -> observe(pair, key + "/seen"), () -> observe(pair.through(second), key + "/seen"));
            assertThat(observed.getFirst().body()).isEqualTo(observed.getLast().body());
            var written = atOnce(() -> write(pair, session, key), () -> write(pair.through(second), session, key));
            assertThat(written.getFirst().body()).isEqualTo(written.getLast().body());
        }
        var manager = manager(first, Service.SESSION);
        assertThat(manager.get("/struggles?limit=200&relationship=" + pair.id())
                        .expect(200)
                        .json()
                        .required("items"))
                .hasSize(ROUNDS);
        var shown = pair.nurse().at(Service.SESSION).get("/sessions/" + session);
        assertThat(shown.expect(200).json().required("notes")).hasSize(ROUNDS);
    }

    @Test
    @Order(3)
    void whenTheFirstOfEachIsKilledTheSecondGoesOnAlone() throws Exception {
        var parts =
                Stream.of(Service.values()).map(it -> first.part(it.longName())).toList();
        try (var supervisor = Pause.of(first.supervisor())) {
            assertThat(supervisor.process().isAlive()).isTrue();
            parts.forEach(Kill::now);

            var pair = Pair.begin(second, "alone");
            var session = pair.session(pair.struggle());
            var nurse = pair.nurseLearned(session, "To go on alone.", "PROGRAM");
            var row = Awaitility.await("views, relay, ingest and reactions have gone over to the second")
                    .until(
                            () -> manager(second, Service.INSIGHT).after(nurse).get("/matrix/" + pair.id()),
                            it -> it.status() == 200);
            assertThat(row.json().at("/sideA/confirmed")).hasSize(1);
        }
        parts.forEach(first::awaitAgain);
        assertThat(matrix(first)).isEqualTo(matrix(second));
    }

    private static Reply observe(Pair pair, String key) {
        return pair.nurse()
                .at(Service.SESSION)
                .key(key)
                .post(
                        "/struggles",
                        Map.of(
                                "relationshipId", pair.id(),
                                "place", "Ward",
                                "workStep", "Fetching medicines",
                                "statement", "Two at once ask for the same box.",
                                "whoseWork", "The nurses'",
                                "observedBy", pair.nurse().id(),
                                "at", "2026-03-24T07:00:00-05:00"))
                .expect(201);
    }

    private static Reply write(Pair pair, UUID session, String key) {
        return pair.nurse()
                .at(Service.SESSION)
                .key(key)
                .post("/sessions/" + session + "/notes", Map.of("visibility", "PRIVATE", "text", "Once."))
                .expect(201);
    }

    @SafeVarargs
    private static List<Reply> atOnce(Supplier<Reply>... commands) {
        var start = new CyclicBarrier(commands.length);
        return IntStream.range(0, commands.length)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            await(start);
                            return commands[i].get();
                        },
                        Thread::startVirtualThread))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode matrix(Doors doors, Reply... after) {
        var manager = manager(doors, Service.INSIGHT);
        return seen(after.length == 0 ? manager : manager.after(after), "/matrix?limit=200")
                .json()
                .required("items");
    }

    /** A busy service may say once or twice that it has not come as far; it never answers without what was asked to be seen. */
    private static Reply seen(Client reader, String path) {
        return reader.eventually(path, it -> it.expect(200));
    }

    private static Client manager(Doors doors, Service service) {
        return doors.at(service, Role.PROGRAM_MANAGER);
    }
}
