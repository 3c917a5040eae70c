package colearn.session.journey;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.session.SessionService;
import colearn.testkit.http.Client;
import colearn.testkit.http.Reply;
import colearn.testkit.service.ServiceUnderTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was recorded wrongly of a session is mended by whoever recorded it, or by the program. */
class SessionCorrectionJourneyTest {
    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("session", SessionService.class);

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

    private UUID event(int version) {
        return Corrected.event(history(line.newHire()), version);
    }

    private Reply correct(Client by, long seen, Map<String, Object> correction) {
        return by.ifMatch(seen).post(session + "/corrections", correction);
    }

    private static Map<String, Object> amended(UUID event, Map<String, Object> fields) {
        return Corrected.amended(event, fields);
    }

    private static Map<String, Object> retracted(UUID event) {
        return Corrected.retracted(event);
    }

    private Reply shown(Reply after) {
        return line.teamLeader().after(after).get(session).expect(200);
    }

    @Test
    void itWasAtAnotherTime() {
        var done = correct(line.newHire(), 3, amended(event(2), Map.of("localStart", "2025-03-03T08:00")))
                .expect(200);
        var now = shown(done);
        assertThat(now.text("/localStart")).isEqualTo("2025-03-03T08:00:00");
        assertThat(now.text("/startsAt")).isEqualTo("2025-03-03T13:00:00Z");
        assertThat(now.text("/sequence")).isEqualTo("0");
        assertThat(now.header("ETag")).contains("\"4\"");
        assertThat(history(line.teamLeader()).text("/items/1/recorded/localStart"))
                .isEqualTo("2025-03-03T09:00:00");

        var late = correct(line.newHire(), 4, amended(event(2), Map.of("localStart", "2025-03-03T10:00")))
                .expectProblem(409, "stands-in-the-way");
        assertThat(late.text("/eventType")).isEqualTo("session.held");
        assertThat(late.text("/because")).isEqualTo("not-started");
        correct(line.newHire(), 4, amended(event(2), Map.of("localStart", "2025-03-09T02:30")))
                .expectProblem(422, "no-such-local-time");
        correct(line.newHire(), 4, amended(event(2), Map.of("zone", "+05:00"))).expectProblem(400, "invalid-field");
        correct(line.newHire(), 4, amended(event(2), Map.of("duration", "PT0S")))
                .expectProblem(400, "invalid-field");
        correct(line.newHire(), 4, retracted(event(2))).expectProblem(422, "not-correctable");
        correct(line.newHire(), 4, retracted(event(1))).expectProblem(422, "not-correctable");
    }

    @Test
    void itWasHeldAtAnotherMoment() {
        var heldAt = amended(event(3), Map.of("heldAt", "2025-03-03T14:20:00Z"));
        correct(line.newHire(), 3, heldAt).expectProblem(403, "forbidden");
        var done = correct(line.teamLeader(), 3, heldAt).expect(200);
        assertThat(shown(done).text("/heldAt")).isEqualTo("2025-03-03T14:20:00Z");
        assertThat(history(line.teamLeader()).text("/items/2/effectiveAt")).isEqualTo("2025-03-03T14:20:00Z");
        correct(line.manager(), 4, amended(event(3), Map.of("heldAt", "2025-03-03T13:59:59Z")))
                .expectProblem(409, "not-started");
        correct(line.manager(), 4, amended(event(3), Map.of("heldAt", "2999-03-03T14:00:00Z")))
                .expectProblem(409, "still-to-come");
    }

    @Test
    void itWasNotHeldAtAll() {
        var done = correct(line.teamLeader(), 3, retracted(event(3))).expect(200);
        assertThat(shown(done).text("/stage")).isEqualTo("SCHEDULED");
        var retraction = UUID.fromString(history(line.teamLeader()).text("/items/2/corrections/0/event"));
        done = correct(line.teamLeader(), 4, retracted(retraction)).expect(200);
        assertThat(shown(done).text("/stage")).isEqualTo("HELD");
    }

    @Test
    void aSessionLoggedTwiceIsGone() {
        var logged = line.newHire()
                .post(
                        "/sessions/held",
                        Map.of(
                                "relationshipId",
                                line.relationship,
                                "struggleIds",
                                List.of(),
                                "localStart",
                                "2025-03-03T09:00",
                                "zone",
                                "America/Detroit",
                                "duration",
                                "PT1H"))
                .expect(201);
        session = logged.location();
        var done = correct(line.newHire(), 1, amended(event(1), Map.of("localStart", "2025-03-03T08:30")))
                .expect(200);
        assertThat(shown(done).text("/startsAt")).isEqualTo("2025-03-03T13:30:00Z");
        done = correct(line.newHire(), 2, retracted(event(1))).expect(200);
        line.teamLeader().after(done).get(session).expectProblem(404, "not-found");
        assertThat(history(line.teamLeader()).json().at("/items/0/data").isNull())
                .isTrue();
        line.stranger().get(session + "/history").expectProblem(404, "not-found");
    }

    @Test
    void somebodyElseCameAndAnotherToolWasUsed() {
        line.newHire()
                .post(session + "/attendance", Map.of("side", "A", "personId", line.newHire))
                .expect(200);
        line.newHire()
                .post(
                        session + "/tools",
                        Map.of("tool", "kanban", "struggleId", line.struggle(), "fit", "it shows what is missing"))
                .expect(200);
        correct(line.newHire(), 5, retracted(event(4))).expect(200);
        correct(line.newHire(), 6, amended(event(4), Map.of("personId", line.stranger)))
                .expectProblem(400, "unknown-field");
        correct(line.newHire(), 6, amended(event(5), Map.of("tool", " "))).expectProblem(400, "invalid-field");
        var done = correct(
                        line.newHire(),
                        6,
                        amended(event(5), Map.of("tool", " andon ", "fit", "it shows where it breaks")))
                .expect(200);
        assertThat(shown(done).json().at("/attendance")).isEmpty();
        assertThat(shown(done).text("/tools/0/tool")).isEqualTo("andon");
        assertThat(shown(done).text("/tools/0/fit")).isEqualTo("it shows where it breaks");
    }

    @Test
    void aCancellationIsTakenBack() {
        session = line.scheduled();
        line.newHire()
                .post(session + "/cancellation", Map.of("reason", "the line"))
                .expect(200);
        var reason = correct(line.newHire(), 3, amended(event(3), Map.of("reason", "the line stands still")))
                .expect(200);
        assertThat(shown(reason).text("/reason")).isEqualTo("the line stands still");
        var done = correct(line.newHire(), 4, retracted(event(3))).expect(200);
        assertThat(shown(done).text("/stage")).isEqualTo("SCHEDULED");
        line.newHire().post(session + "/no-show", Map.of("side", "B")).expect(200);
        done = correct(line.newHire(), 6, retracted(event(6))).expect(200);
        assertThat(shown(done).json().at("/noShows")).isEmpty();
    }

    @Test
    void aReflectionOfAClosedSessionIsNotTakenBackBeforeTheClosingIs() {
        line.newHire()
                .post(session + "/reflections", line.learned("RELATIONSHIP"))
                .expect(201);
        line.teamLeader()
                .post(session + "/nothing-learned", Map.of("side", "B", "why", "it stood still"))
                .expect(200);
        var closed = line.newHire().post(session + "/closing").expect(200);
        var refused =
                correct(line.newHire(), closed.version(), retracted(event(4))).expectProblem(409, "stands-in-the-way");
        assertThat(refused.text("/eventType")).isEqualTo("session.closed");
        assertThat(refused.text("/because")).isEqualTo("sides-missing");
        correct(line.newHire(), 6, amended(event(4), Map.of("learned", "cold clips break")))
                .expect(200);
        correct(line.newHire(), 7, retracted(event(6))).expect(200);
        var done = correct(line.newHire(), 8, retracted(event(4))).expect(200);
        assertThat(shown(done).json().at("/reflections")).isEmpty();
        assertThat(shown(done).text("/stage")).isEqualTo("HELD");
        assertThat(shown(done).json().at("/spoken").toString()).isEqualTo("[\"B\"]");
    }
}
