package colearn.insight.journey;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.insight.InsightService;
import colearn.platform.identity.Role;
import colearn.platform.time.Ids;
import colearn.testkit.service.ServiceUnderTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A learning is attested by its own side, and by nobody else. */
class LearningJourneyTest {
    private static final Map<String, String> WHY = Map.of("why", "we learned something else");

    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("insight", InsightService.class);

    private Program program;

    @BeforeEach
    void begin() {
        program = new Program(SERVICE).begun();
    }

    @Test
    void whatTheSideItselfWroteIsConfirmed() {
        var learning = program.wardLearned("ask once, not thrice", "RELATIONSHIP", program.nurse, "A");
        var seen = program.nurse().get("/learnings/" + learning).expect(200);
        assertThat(seen.text("/learning/standing")).isEqualTo("CONFIRMED");
        assertThat(seen.text("/learning/by")).isEqualTo(program.nurse.toString());
        assertThat(seen.text("/learning/since")).isEqualTo(Program.HELD.toString());
        assertThat(seen.header("ETag")).contains("\"2\"");
    }

    @Test
    void whatTheOtherSideWroteIsAttributedUntilAMemberConfirmsIt() {
        var learning = byTheOtherSide();
        assertThat(program.nurse().get("/learnings/" + learning).text("/learning/standing"))
                .isEqualTo("ATTRIBUTED");

        var confirmed =
                program.nurse().post("/learnings/" + learning + "/confirmation").expect(200);
        assertThat(confirmed.location()).isEqualTo("/learnings/" + learning);
        assertThat(confirmed.version()).isEqualTo(2);

        var seen =
                program.coach().after(confirmed).get("/learnings/" + learning).expect(200);
        assertThat(seen.text("/learning/standing")).isEqualTo("CONFIRMED");
        assertThat(seen.text("/side")).isEqualTo("A");
        assertThat(seen.text("/relationshipId")).isEqualTo(program.relationship.toString());
    }

    @Test
    void theOtherSideDoesNotConfirm() {
        var learning = byTheOtherSide();
        var refused = program.coach()
                .post("/learnings/" + learning + "/confirmation")
                .expectProblem(403, "not-of-the-learning-side");
        assertThat(refused.text("/learningSide")).isEqualTo("A");
        assertThat(program.nurse().get("/learnings/" + learning).text("/learning/standing"))
                .isEqualTo("ATTRIBUTED");
    }

    @Test
    void whoHasLeftTheSideNoLongerSpeaksForIt() {
        var learning = byTheOtherSide();
        program.leaves(program.nurse, "A", "2026-01-02");
        program.nurse().post("/learnings/" + learning + "/confirmation").expectProblem(403, "not-of-the-learning-side");
    }

    @Test
    void analystsAndOperatorsAttestNothingEvenAsMembers() {
        var learning = byTheOtherSide();
        program.as(program.nurse, Role.ANALYST)
                .post("/learnings/" + learning + "/confirmation")
                .expectProblem(403, "forbidden");
        program.as(program.nurse, Role.OPERATOR)
                .post("/learnings/" + learning + "/dispute", WHY)
                .expectProblem(403, "forbidden");
    }

    @Test
    void aDisputeSaysWhyToThoseWhoMayReadItAndCanBeTakenBack() {
        var learning = byTheOtherSide();
        var disputed =
                program.nurse().post("/learnings/" + learning + "/dispute", WHY).expect(200);
        var seen = program.coach().after(disputed).get("/learnings/" + learning).expect(200);
        assertThat(seen.text("/learning/standing")).isEqualTo("DISPUTED");
        assertThat(seen.text("/learning/why")).isEqualTo("we learned something else");
        var manager =
                program.manager().after(disputed).get("/learnings/" + learning).expect(200);
        assertThat(manager.json().at("/learning/why").isNull()).isTrue();

        program.nurse().post("/learnings/" + learning + "/dispute", WHY).expectProblem(409, "already-disputed");
        var confirmed =
                program.nurse().post("/learnings/" + learning + "/confirmation").expect(200);
        assertThat(program.nurse()
                        .after(confirmed)
                        .get("/learnings/" + learning)
                        .text("/learning/standing"))
                .isEqualTo("CONFIRMED");
    }

    @Test
    void theSameKeyHasOneEffect() {
        var learning = byTheOtherSide();
        var once = program.nurse().key(Ids.next().toString());
        var first = once.post("/learnings/" + learning + "/confirmation").expect(200);
        var again = once.post("/learnings/" + learning + "/confirmation").expect(200);
        assertThat(again.body()).isEqualTo(first.body());
        once.post("/learnings/" + learning + "/dispute", WHY).expectProblem(422, "idempotency-key-reused");
    }

    @Test
    void confirmingWhatIsConfirmedChangesNothing() {
        var learning = program.wardLearned("x", "RELATIONSHIP", program.nurse, "A");
        var again =
                program.nurse().post("/learnings/" + learning + "/confirmation").expect(200);
        assertThat(again.version()).isEqualTo(2);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        program.nurse().post("/learnings/" + Ids.next() + "/confirmation").expectProblem(404, "not-found");
        program.nurse().get("/learnings/" + Ids.next()).expectProblem(404, "not-found");
        program.nurse().post("/learnings/7/confirmation").expectProblem(400, "invalid-parameter");
    }

    @Test
    void aDisputeWithoutAReasonIsNotUnderstood() {
        var dispute = "/learnings/" + byTheOtherSide() + "/dispute";
        var nurse = program.nurse();
        nurse.post(dispute).expectProblem(400, "missing-body");
        nurse.post(dispute, "{").expectProblem(400, "malformed-json");
        nurse.post(dispute, "{}").expectProblem(400, "missing-field");
        nurse.post(dispute, Map.of("why", " ")).expectProblem(400, "invalid-field");
        nurse.post(dispute, Map.of("why", "x".repeat(4_001))).expectProblem(400, "invalid-field");
        nurse.post(dispute, "{\"why\":7}").expectProblem(400, "invalid-field");
        nurse.post(dispute, "{\"why\":\"x\",\"whence\":1}").expectProblem(400, "unknown-field");
        nurse.without("Idempotency-Key").post(dispute, WHY).expectProblem(400, "idempotency-key-missing");
        SERVICE.client().post(dispute, WHY).expectProblem(401, "unauthenticated");
    }

    private UUID byTheOtherSide() {
        return program.wardLearned("ask once, not thrice", "RELATIONSHIP", program.coach, "B");
    }
}
