package colearn.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.local.api.Tokens.Bearer;
import colearn.local.api.Tokens.Role;
import colearn.local.state.Service;
import colearn.system.search.Crawl;
import colearn.system.search.Disk;
import colearn.system.search.Needle;
import colearn.system.stack.Databases;
import colearn.system.stack.Logs;
import colearn.system.stack.Stack;
import colearn.system.stack.Topics;
import colearn.system.stack.WholeStack;
import colearn.system.tale.Pair;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody wrote for herself alone stays with her. Each search also finds what it must find, by the same means. */
@ExtendWith(WholeStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivateTextStoryTest {
    private static final String CONSONANTS = "ghjkmpqvwxz";
    private static final String CANARY = word("canary");
    /** In the name of the relationship, which is no secret. */
    private static final String PLAIN = word("plain");
    /** What the coach says to both sides. */
    private static final String SHARED = word("shared");

    private final Stack stack;
    private Pair pair = null;
    private UUID session = null;
    private UUID reflection = null;
    private UUID sharedReflection = null;

    PrivateTextStoryTest(Stack stack) {
        this.stack = stack;
    }

    @BeforeAll
    void sheReflectsForHerselfAlone() {
        pair = Pair.begin(stack, PLAIN);
        session = pair.session(pair.struggle());
        var nurse = pair.nurse().at(Service.SESSION);
        reflection = idIn(pair.nurseLearned(session, "I am afraid of the " + CANARY, "PRIVATE")
                .location());
        sharedReflection = idIn(pair.coachLearned(session, "She is brave, " + SHARED, "RELATIONSHIP")
                .location());
        nurse.post("/sessions/" + session + "/notes", Map.of("visibility", "PRIVATE", "text", "Again, " + CANARY))
                .expect(201);
        nurse.post("/sessions/" + session + "/notes", "{\"visibility\": \"PRIVATE\", \"text\": \"" + CANARY + "\", }")
                .expectProblem(400, "malformed-json");
        nurse.post("/sessions/" + session + "/notes", Map.of("visibility", "PRIVATE", "text", CANARY, "words", CANARY))
                .expectProblem(400, "unknown-field");
        new Logs(stack).settled();
    }

    @Test
    void theTextIsNowhereOnTheDiskInClear() throws SQLException {
        var databases = new Databases(stack).files();
        assertThat(written(CANARY)).isEmpty();
        assertThat(written("Nurse of " + PLAIN)).as("her name").isEmpty();

        assertThat(written(PLAIN))
                .as("control: what is no secret")
                .anyMatch(it -> it.startsWith(databases.resolve("base")))
                .anyMatch(it -> it.startsWith(databases.resolve("pg_wal")))
                .anyMatch(it -> it.startsWith(stack.checkout().data().resolve("kafka")));
        assertThat(written("SessionService"))
                .as("control: what a service says when it starts")
                .contains(stack.checkout().log(Service.SESSION.longName()));
    }

    @Test
    void neitherTheTextNorTheReflectionIsOnKafka() {
        var records = new Topics(stack).everything();
        assertThat(records).noneMatch(it -> isIn(Needle.of(CANARY), it));
        assertThat(records).noneMatch(it -> isIn(Needle.of(reflection), it));

        assertThat(records).as("control: what is no secret").anyMatch(it -> isIn(Needle.of(PLAIN), it));
        assertThat(records).as("control: the other's reflection").anyMatch(it -> isIn(Needle.of(sharedReflection), it));
        assertThat(records).as("its words are sealed").noneMatch(it -> isIn(Needle.of(SHARED), it));
    }

    @Test
    void noOtherServiceKnowsOfTheReflection() throws SQLException {
        var databases = new Databases(stack);
        for (var service : List.of(Service.INSIGHT, Service.PARTNER)) {
            assertThat(Disk.filesWith(Needle.of(reflection), databases.files(service)))
                    .isEmpty();
        }
        assertThat(Disk.filesWith(Needle.of(sharedReflection), databases.files(Service.INSIGHT)))
                .as("control: the other's reflection")
                .isNotEmpty();
        assertThat(Disk.filesWith(Needle.of(reflection), databases.files(Service.SESSION)))
                .as("control: where it belongs")
                .isNotEmpty();
    }

    @Test
    void nobodyElseIsToldTheTextOrThatItIsThere() {
        var stranger = Pair.begin(stack, "stranger");
        var crawl = crawl();
        for (var reader : List.of(
                Bearer.of(Role.PROGRAM_MANAGER),
                Bearer.of(Role.ANALYST),
                Bearer.of(Role.OPERATOR),
                pair.coach().bearer(),
                stranger.nurse().bearer())) {
            var answers = crawl.as(stack.token(reader));
            assertThat(Crawl.pathsWith(it -> it.contains(CANARY), answers))
                    .as(reader::toString)
                    .isEmpty();
            assertThat(answers)
                    .as("her reflection, to %s", reader)
                    .noneMatch(it -> it.status() == 200
                            && !it.request().contains(reflection.toString())
                            && it.body().contains(reflection.toString()));
        }
        assertThat(Crawl.pathsWith(
                        it -> it.contains(SHARED),
                        crawl.as(stack.token(pair.coach().bearer()))))
                .as("control: what both sides may read")
                .contains("GET /sessions/" + session);
        assertThat(Crawl.pathsWith(
                        it -> it.contains(CANARY),
                        crawl.as(stack.token(pair.nurse().bearer()))))
                .as("control: the author herself")
                .contains("GET /sessions/" + session, "GET /sessions/" + session + "/reflections/" + reflection)
                .allMatch(it -> it.startsWith("GET /sessions"));
    }

    /** In data and logs, and in what commands have said. */
    private List<Path> written(String word) {
        return Stream.of(
                        stack.checkout().data(),
                        stack.checkout().logs(),
                        stack.checkout().state().resolve("commands"))
                .flatMap(folder -> Disk.filesWith(Needle.of(word), folder).stream())
                .toList();
    }

    private Crawl crawl() {
        return new Crawl(
                stack,
                Map.of(
                        "sessions/{id}", session,
                        "relationships/{id}", pair.id(),
                        "partners/{id}", pair.partner(),
                        "persons/{id}", pair.nurse().id(),
                        "relationshipId", pair.id(),
                        "relationship", pair.id(),
                        "reflectionId", reflection),
                reflection);
    }

    private static boolean isIn(Needle needle, ConsumerRecord<byte[], byte[]> row) {
        return (row.key() != null && needle.isIn(row.key()))
                || (row.value() != null && needle.isIn(row.value()))
                || needle.isIn(row.headers().toString().getBytes(UTF_8))
                || List.of(row.headers().toArray()).stream()
                        .anyMatch(it -> it.value() != null && needle.isIn(it.value()));
    }

    private static UUID idIn(String location) {
        return UUID.fromString(Path.of(location).getFileName().toString());
    }

    /** Of letters that hardly ever stand beside each other, so that compression leaves it as it is. */
    private static String word(String kind) {
        return kind
                + new SecureRandom()
                        .ints(24, 0, CONSONANTS.length())
                        .mapToObj(at -> String.valueOf(CONSONANTS.charAt(at)))
                        .collect(Collectors.joining());
    }
}
