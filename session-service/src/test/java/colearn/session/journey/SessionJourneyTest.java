package colearn.session.journey;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.time.Ids;
import colearn.session.SessionService;
import colearn.testkit.service.ServiceUnderTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a struggle at the work to what both sides learned from it. */
class SessionJourneyTest {
    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("session", SessionService.class);

    private Line line;

    @BeforeEach
    void begin() {
        line = new Line(SERVICE).begun();
    }

    @Test
    void fromTheRequestToTheClosing() {
        var struggle = line.struggle();
        var requested = line.requested(struggle);
        assertThat(requested.location()).isEqualTo("/sessions/" + requested.id());
        var session = requested.location();

        var scheduled = line.newHire().post(session + "/schedule", Line.MARCH_3).expect(200);
        var moved = line.teamLeader()
                .ifMatch(scheduled.version())
                .post(session + "/reschedule", Line.MARCH_10)
                .expect(200);
        line.newHire()
                .post(session + "/attendance", Map.of("side", "A", "personId", line.newHire))
                .expect(200);
        line.newHire()
                .post(
                        session + "/attendance",
                        Map.of("side", "B", "personId", line.stranger, "standInFor", line.teamLeader))
                .expect(200);
        line.manager().post(session + "/holding", Map.of()).expect(200);
        line.teamLeader()
                .post(
                        session + "/tools",
                        Map.of("tool", "five whys", "struggleId", struggle, "fit", "the cause is not known"))
                .expect(200);
        line.newHire()
                .post(session + "/reflections", line.learned("RELATIONSHIP"))
                .expect(201);
        line.teamLeader()
                .post(session + "/nothing-learned", Map.of("side", "B", "why", "we knew it"))
                .expect(200);
        var closed = line.manager().post(session + "/closing", Map.of()).expect(200);

        var seen = line.teamLeader().after(closed).get(session).expect(200);
        assertThat(seen.text("/stage")).isEqualTo("CLOSED");
        assertThat(seen.text("/localStart")).startsWith("2025-03-10T09:00");
        assertThat(seen.text("/startsAt")).isEqualTo("2025-03-10T13:00:00Z");
        assertThat(seen.text("/heldAt")).isEqualTo("2025-03-10T13:00:00Z");
        assertThat(seen.text("/sequence")).isEqualTo("1");
        assertThat(seen.text("/reason")).isEqualTo("the line stands still");
        assertThat(seen.text("/struggleIds/0")).isEqualTo(struggle.toString());
        assertThat(seen.text("/tools/0/fit")).isEqualTo("the cause is not known");
        assertThat(seen.text("/attendance/1/standInFor")).isEqualTo(line.teamLeader.toString());
        assertThat(seen.json().at("/spoken").size()).isEqualTo(2);
        assertThat(seen.json().at("/missing").isEmpty()).isTrue();
        assertThat(seen.text("/version")).isEqualTo(String.valueOf(closed.version()));
        assertThat(seen.header("ETag")).contains("\"" + closed.version() + "\"");
        assertThat(moved.version()).isEqualTo(3);
    }

    @Test
    void aSessionLoggedLateWasHeldOnItsDay() {
        var logged = line.newHire()
                .post(
                        "/sessions/held",
                        Map.of(
                                "relationshipId", line.relationship,
                                "struggleIds", List.of(),
                                "localStart", "2025-03-10T09:00",
                                "zone", "America/Detroit",
                                "duration", "PT45M"))
                .expect(201);
        var seen = line.newHire().after(logged).get(logged.location()).expect(200);
        assertThat(seen.text("/stage")).isEqualTo("HELD");
        assertThat(seen.text("/retrospective")).isEqualTo("true");
        assertThat(seen.text("/heldAt")).isEqualTo("2025-03-10T13:00:00Z");
    }

    @Test
    void anAnswerTellsWhereTheReflectionIs() {
        var session = line.held();
        var recorded = line.newHire()
                .post(session + "/reflections", line.learned("RELATIONSHIP"))
                .expect(201);
        assertThat(recorded.location()).startsWith(session + "/reflections/");
        var seen = line.teamLeader().after(recorded).get(recorded.location()).expect(200);
        assertThat(seen.text("/learned")).isEqualTo("clips break where they are cold");
        assertThat(seen.text("/authorSide")).isEqualTo("A");
        assertThat(UUID.fromString(seen.text("/id")).version()).isEqualTo(7);
    }

    @Test
    void sendingItAgainHasOneEffectAndTheFirstAnswer() {
        var session = line.held();
        var again = line.newHire().key(Ids.next().toString());
        var first =
                again.post(session + "/reflections", line.learned("PROGRAM")).expect(201);
        var second =
                again.post(session + "/reflections", line.learned("PROGRAM")).expect(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.location()).isEqualTo(first.location());
        again.post(session + "/reflections", line.learned("PRIVATE")).expectProblem(422, "idempotency-key-reused");

        var other = line.newHire()
                .post(session + "/reflections", line.learned("PROGRAM"))
                .expect(201);
        assertThat(other.location()).isNotEqualTo(first.location());
        assertThat(line.newHire()
                        .after(other)
                        .get(session)
                        .json()
                        .at("/reflections")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void theSessionsOfARelationshipComePageByPage() {
        var first = line.requested();
        var second = line.requested();
        var third = line.requested();
        var page = line.manager()
                .after(third)
                .get("/sessions?limit=2&relationship=" + line.relationship)
                .expect(200);
        assertThat(page.text("/items/0/id")).isEqualTo(first.id().toString());
        assertThat(page.text("/items/1/id")).isEqualTo(second.id().toString());
        var rest = line.manager()
                .get("/sessions?limit=2&relationship=" + line.relationship + "&cursor=" + page.text("/next"))
                .expect(200);
        assertThat(rest.json().at("/items").size()).isEqualTo(1);
        assertThat(rest.text("/items/0/id")).isEqualTo(third.id().toString());
        assertThat(rest.json().at("/next").isNull() || rest.json().at("/next").isMissingNode())
                .isTrue();
    }

    @Test
    void ofOneStageIfThatIsAsked() {
        line.requested();
        var held = line.held();
        var all = line.manager();
        var only = all.eventually(
                "/sessions?stage=HELD&relationship=" + line.relationship,
                it -> assertThat(it.json().at("/items").size()).isEqualTo(1));
        assertThat("/sessions/" + only.text("/items/0/id")).isEqualTo(held);
    }
}
