package colearn.session.journey;

import static colearn.session.journey.Corrected.amended;
import static colearn.session.journey.Corrected.event;
import static colearn.session.journey.Corrected.retracted;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.identity.Role;
import colearn.session.SessionService;
import colearn.session.received.RelationshipFact;
import colearn.testkit.http.Client;
import colearn.testkit.http.Reply;
import colearn.testkit.service.ServiceUnderTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody wrote is mended by them alone, and what is private stays so, also while it is corrected. */
class WordsCorrectionJourneyTest {
    private static final String FIRST = "clips break where they are cold";
    private static final String SECOND = "clips break below ten degrees";
    private static final String THIRD = "cold clips break";

    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("session", SessionService.class);

    private final Published published = new Published(SERVICE);
    private Line line;
    private String session = "";

    @BeforeEach
    void hold() {
        line = new Line(SERVICE).begun().seenToHaveBegun();
        session = line.held();
    }

    private Reply history(Client reader) {
        return reader.get(session + "/history").expect(200);
    }

    private Reply correct(Client by, long seen, Map<String, Object> correction) {
        return by.ifMatch(seen).post(session + "/corrections", correction);
    }

    private Reply reflected(String visibility) {
        return line.newHire()
                .post(session + "/reflections", line.learned(visibility))
                .expect(201);
    }

    private Reply reads(Client reader, Reply after) {
        return reader.after(after).get(session).expect(200);
    }

    /** The last thing that is told of the session. */
    private List<String> told() {
        line.teamLeader()
                .post(session + "/nothing-learned", Map.of("side", "B", "why", "it stood still"))
                .expect(200);
        return published.of(session, "session-nothing-learned-declared").stream()
                .filter(it -> it.contains("reflection") || it.contains("corrected"))
                .toList();
    }

    @Test
    void onlyItsAuthorAmendsAReflectionWhoeverRunsTheProgram() {
        reflected("PROGRAM");
        var said = event(history(line.newHire()), 4);
        var words = amended(said, Map.of("learned", SECOND, "kind", "COACHING"));
        correct(line.manager(), 4, words).expectProblem(403, "forbidden");
        correct(line.teamLeader(), 4, words).expectProblem(403, "forbidden");
        correct(line.newHire(), 4, amended(said, Map.of("fit", "x"))).expectProblem(422, "not-correctable");
        var done = correct(line.newHire(), 4, words).expect(200);
        for (var reader : List.of(line.newHire(), line.teamLeader(), line.manager())) {
            assertThat(reads(reader, done).text("/reflections/0/learned")).isEqualTo(SECOND);
            assertThat(reads(reader, done).text("/reflections/0/kind")).isEqualTo("COACHING");
            assertThat(history(reader).text("/items/3/recorded/learned")).isEqualTo(FIRST);
        }
        var told = told();
        assertThat(told).hasSize(2);
        assertThat(told.getLast())
                .startsWith("colearn.session.session-event-corrected.v1")
                .contains("\"kind\":\"COACHING\"")
                .contains("\"type\":\"session.reflection-recorded\"");
    }

    @Test
    void ofAPrivateReflectionNobodyElseHearsAnythingWhateverIsCorrected() {
        reflected("PRIVATE");
        var said = event(history(line.newHire()), 4);
        var done = correct(line.newHire(), 4, amended(said, Map.of("learned", SECOND)))
                .expect(200);
        assertThat(reads(line.newHire(), done).text("/reflections/0/learned")).isEqualTo(SECOND);
        for (var reader : List.of(line.teamLeader(), line.manager(), line.as(line.stranger, Role.ANALYST))) {
            assertThat(reads(reader, done).json().at("/reflections")).isEmpty();
            assertThat(history(reader).json().at("/items")).hasSize(3);
            assertThat(history(reader).toString()).doesNotContain("reflection");
        }
        correct(line.newHire(), 5, retracted(said)).expect(200);
        correct(line.newHire(), 6, retracted(Corrected.correction(history(line.newHire()), 4)))
                .expect(200);
        assertThat(told()).isEmpty();
    }

    @Test
    void whatWasPrivateBeforeItWasWidenedStaysItsAuthors() {
        var reflection = reflected("PRIVATE");
        var said = event(history(line.newHire()), 4);
        correct(line.newHire(), 4, amended(said, Map.of("learned", SECOND))).expect(200);
        line.newHire()
                .post(reflection.location() + "/widening", Map.of("visibility", "RELATIONSHIP"))
                .expect(200);
        var others = history(line.teamLeader());
        assertThat(others.json().at("/items")).hasSize(4);
        assertThat(others.text("/items/3/data/learned")).isEqualTo(SECOND);
        assertThat(others.toString()).doesNotContain(FIRST);
        assertThat(history(line.manager()).json().at("/items"))
                .as("program staff reads neither")
                .hasSize(3);

        correct(line.newHire(), 6, amended(said, Map.of("learned", THIRD))).expectProblem(422, "not-correctable");
        var widened = event(history(line.newHire()), 6);
        var done = correct(line.newHire(), 6, amended(widened, Map.of("learned", THIRD)))
                .expect(200);
        assertThat(reads(line.teamLeader(), done).text("/reflections/0/learned"))
                .isEqualTo(THIRD);
        done = correct(line.newHire(), 7, retracted(widened)).expect(200);
        assertThat(reads(line.teamLeader(), done).json().at("/reflections")).isEmpty();
        assertThat(reads(line.newHire(), done).text("/reflections/0/learned")).isEqualTo(SECOND);
        correct(line.newHire(), 8, retracted(said)).expect(200);

        var told = told();
        assertThat(told).hasSize(3);
        assertThat(told.get(0)).startsWith("colearn.session.session-reflection-recorded.v1");
        assertThat(told.get(1)).contains("corrected").contains(widened.toString());
        assertThat(told.get(2))
                .startsWith("colearn.session.session-event-corrected.v1")
                .doesNotContain("content");
    }

    @Test
    void anotherReflectionIsNotClosedByTheWidening() {
        var reflection = reflected("PRIVATE");
        reflected("RELATIONSHIP");
        line.newHire()
                .post(reflection.location() + "/widening", Map.of("visibility", "PROGRAM"))
                .expect(200);
        correct(line.newHire(), 6, amended(event(history(line.newHire()), 5), Map.of("learned", SECOND)))
                .expect(200);
    }

    @Test
    void aRefusalDoesNotTellThatSomebodyWroteSomething() {
        line.newHire()
                .post(session + "/notes", Map.of("visibility", "PRIVATE", "text", "I was afraid to ask"))
                .expect(201);
        var held = event(history(line.teamLeader()), 3);
        var refused = correct(line.teamLeader(), 4, retracted(held)).expectProblem(409, "stands-in-the-way");
        assertThat(refused.toString()).doesNotContain("note").doesNotContain("written");
        var note = event(history(line.newHire()), 4);
        correct(line.newHire(), 4, amended(note, Map.of("text", "I did not ask")))
                .expect(200);
        assertThat(history(line.newHire()).text("/items/3/data/text")).isEqualTo("I did not ask");
        assertThat(history(line.manager()).toString()).doesNotContain("ask");
    }

    @Test
    void whoHasLeftStillMendsTheirOwnWordsAndSeesNothingElse() {
        reflected("RELATIONSHIP");
        line.heard.relationship(
                line.relationship,
                new RelationshipFact.SideMemberLeft("A", line.newHire, LocalDate.parse("2025-04-01")));
        line.newHire().eventually(session, it -> it.expectProblem(404, "not-found"));
        var own = history(line.newHire());
        assertThat(own.json().at("/items")).hasSize(1);
        correct(line.newHire(), 4, amended(event(own, 4), Map.of("learned", SECOND)))
                .expect(200);
    }
}
