package colearn.session.journey;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.identity.Role;
import colearn.session.SessionService;
import colearn.session.received.RelationshipFact;
import colearn.testkit.service.ServiceUnderTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who does not speak for a side is told so. */
class SpeakingRefusalJourneyTest {
    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("session", SessionService.class);

    private Line line;

    @BeforeEach
    void begin() {
        line = new Line(SERVICE).begun();
    }

    @Test
    void onlyMembersOfASideActForIt() {
        var session = line.held();
        line.stranger()
                .post(session + "/reflections", line.learned("PROGRAM"))
                .expectProblem(403, "not-of-the-relationship");
        line.manager()
                .post(session + "/reflections", line.learned("PROGRAM"))
                .expectProblem(403, "not-of-the-relationship");
        line.stranger().post(session + "/closing").expectProblem(403, "not-of-the-relationship");
        line.teamLeader()
                .post(session + "/nothing-learned", Map.of("side", "A", "why", "they told me"))
                .expectProblem(403, "not-of-that-side");
        line.newHire()
                .post(session + "/attendance", Map.of("side", "A", "personId", line.stranger))
                .expectProblem(403, "not-of-that-side");
    }

    @Test
    void whoHasLeftTheSideNoLongerActsForIt() {
        var session = line.held();
        line.heard.relationship(
                line.relationship,
                new RelationshipFact.SideMemberLeft("A", line.newHire, LocalDate.parse("2025-04-01")));
        line.newHire()
                .post(session + "/reflections", line.learned("PROGRAM"))
                .expectProblem(403, "not-of-the-relationship");
        // They were a member on the day of the session.
        line.teamLeader()
                .post(session + "/attendance", Map.of("side", "A", "personId", line.newHire))
                .expect(200);
    }

    @Test
    void analystsAndOperatorsChangeNothingEvenAsMembers() {
        var session = line.held();
        for (var role : List.of(Role.ANALYST, Role.OPERATOR)) {
            line.as(line.newHire, role)
                    .post(session + "/reflections", line.learned("PROGRAM"))
                    .expectProblem(403, "forbidden");
            line.as(line.newHire, role).post("/struggles", line.seen()).expectProblem(403, "forbidden");
        }
        line.as(line.newHire, Role.OPERATOR).get(session).expectProblem(403, "forbidden");
    }

    @Test
    void whoeverLearnedIsAPartyOfTheirSide() {
        var refused = line.newHire()
                .post(line.held() + "/reflections", line.learned("A", line.teamLeaders, "PROGRAM"))
                .expectProblem(409, "learner-not-of-that-side");
        assertThat(refused.text("/parties/0")).isEqualTo(line.newHire.toString());
    }
}
