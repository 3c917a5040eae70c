package colearn.session.journey;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.time.Ids;
import colearn.session.SessionService;
import colearn.testkit.service.ServiceUnderTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a session refuses says why, and leaves nothing behind. */
class SessionRefusalJourneyTest {
    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("session", SessionService.class);

    private Line line;

    @BeforeEach
    void begin() {
        line = new Line(SERVICE).begun();
    }

    @Test
    void aToolWithoutAStruggleIsRefusedWithTheReason() {
        var session = line.held();
        var nowhere = Ids.next();
        var refused = line.teamLeader()
                .post(session + "/tools", Map.of("tool", "kanban", "struggleId", nowhere, "fit", "it is modern"))
                .expectProblem(409, "tool-without-struggle");
        assertThat(refused.text("/struggleId")).isEqualTo(nowhere.toString());
        assertThat(refused.text("/title")).contains("problem");

        var elsewhere = new Line(SERVICE).begun().struggle();
        line.teamLeader()
                .post(session + "/tools", Map.of("tool", "kanban", "struggleId", elsewhere, "fit", "it is modern"))
                .expectProblem(409, "tool-without-struggle");

        var later = new HashMap<>(line.seen());
        later.put("at", "2025-03-04T09:00:00Z");
        var seenLater = line.newHire().post("/struggles", later).expect(201).id();
        line.teamLeader()
                .post(session + "/tools", Map.of("tool", "kanban", "struggleId", seenLater, "fit", "it is modern"))
                .expectProblem(409, "tool-before-struggle");
        assertThat(line.newHire().get(session).json().at("/tools").isEmpty()).isTrue();
    }

    @Test
    void aStaleVersionReplacesNothing() {
        var session = line.scheduled();
        line.newHire().post(session + "/reschedule", Line.MARCH_10).expectProblem(428, "version-missing");
        var stale = line.newHire().ifMatch(1).post(session + "/reschedule", Line.MARCH_10);
        stale.expectProblem(412, "stale-version");
        assertThat(stale.text("/actual")).isEqualTo("2");
        line.newHire().ifMatch(2).post(session + "/reschedule", Line.MARCH_10).expect(200);
        var first = line.newHire().post(session + "/schedule", Line.MARCH_3);
        first.expectProblem(409, "already-scheduled");
        assertThat(first.text("/zone")).isEqualTo("America/Detroit");
    }

    @Test
    void aSessionThatNobodyRequestedIsNotFound() {
        var nowhere = "/sessions/" + Ids.next();
        line.newHire().get(nowhere).expectProblem(404, "not-found");
        line.newHire().post(nowhere + "/holding").expectProblem(404, "not-found");
        line.newHire().post(nowhere + "/schedule", Line.MARCH_3).expectProblem(404, "not-found");
        line.newHire().post("/sessions/1/holding").expectProblem(400, "invalid-parameter");
    }

    @Test
    void aBodyIsReadStrictly() {
        var session = line.held();
        line.newHire().post(session + "/nothing-learned", "{\"side\": \"A\"}").expectProblem(400, "missing-field");
        line.newHire()
                .post(session + "/nothing-learned", "{\"side\": \"C\", \"why\": \"x\"}")
                .expectProblem(400, "invalid-field");
        line.newHire()
                .post(session + "/nothing-learned", "{\"side\": \"A\", \"why\": \"  \"}")
                .expectProblem(400, "invalid-field");
        line.newHire()
                .post(session + "/nothing-learned", "{\"side\": \"A\", \"why\": \"x\", \"secret\": 1}")
                .expectProblem(400, "unknown-field");
        line.newHire()
                .post(
                        session + "/tools",
                        "{\"tool\": \"a\\nb\", \"struggleId\": \"%s\", \"fit\": \"x\"}".formatted(Ids.next()))
                .expectProblem(400, "invalid-field");
        line.newHire()
                .post(
                        session + "/attendance",
                        Map.of("side", "A", "personId", line.newHire, "standInFor", line.newHire))
                .expectProblem(400, "invalid-field");
        line.newHire().post(session + "/nothing-learned", "{").expectProblem(400, "malformed-json");
    }

    private static Map<String, Object> at(String localStart) {
        return Map.of("localStart", localStart, "zone", "America/Detroit", "duration", "PT1H");
    }
}
