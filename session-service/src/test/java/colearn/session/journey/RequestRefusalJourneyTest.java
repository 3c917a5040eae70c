package colearn.session.journey;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.time.Ids;
import colearn.session.SessionService;
import colearn.session.received.AgreementFact;
import colearn.session.received.PartnerFact;
import colearn.session.received.RelationshipFact;
import colearn.testkit.service.ServiceUnderTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** In which relationship, and about what, no session is asked for or scheduled. */
class RequestRefusalJourneyTest {
    private static final ZoneId DETROIT = ZoneId.of("America/Detroit");

    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("session", SessionService.class);

    private Line line;

    @BeforeEach
    void begin() {
        line = new Line(SERVICE).begun();
    }

    @Test
    void aSessionIsAboutStrugglesOfItsOwnRelationship() {
        var elsewhere = new Line(SERVICE).begun().struggle();
        line.newHire()
                .post("/sessions", Map.of("relationshipId", line.relationship, "struggleIds", List.of(elsewhere)))
                .expectProblem(409, "struggles-not-observed");
    }

    @Test
    void onlyInARelationshipThatIsActiveWithPartnersThatAre() {
        line.newHire()
                .post("/sessions", Map.of("relationshipId", Ids.next(), "struggleIds", List.of()))
                .expectProblem(403, "not-of-the-relationship");
        line.manager()
                .post("/sessions", Map.of("relationshipId", Ids.next(), "struggleIds", List.of()))
                .expectProblem(409, "relationship-not-open");

        var requested = line.requested().location();
        var scheduled = line.scheduled();
        line.heard.partner(line.carMaker, new PartnerFact.Paused());
        var refused =
                line.newHire().post(requested + "/schedule", Line.MARCH_3).expectProblem(409, "relationship-not-open");
        assertThat(refused.text("/partnersNotActive/0")).isEqualTo(line.carMaker.toString());
        // What is already scheduled stays.
        line.newHire().post(scheduled + "/holding").expect(200);

        line.heard.partner(line.carMaker, new PartnerFact.Resumed());
        line.newHire().post(requested + "/schedule", Line.MARCH_3).expect(200);
        line.heard.relationship(line.relationship, new RelationshipFact.Concluded());
        line.manager()
                .post("/sessions", Map.of("relationshipId", line.relationship, "struggleIds", List.of()))
                .expectProblem(409, "relationship-not-open");
    }

    @Test
    void withoutAnAgreementInEffectNothingIsScheduledAnyMore() {
        var requested = line.newHire()
                .post("/sessions", Map.of("relationshipId", line.relationship, "struggleIds", List.of()))
                .expect(201)
                .location();
        var agreement = Ids.next();
        line.heard.agreement(agreement, line.carMaker, new AgreementFact.Activated(null, null, null));
        line.heard.agreement(agreement, line.carMaker, new AgreementFact.Terminated());

        var refused =
                line.newHire().post(requested + "/schedule", Line.MARCH_3).expectProblem(409, "relationship-not-open");
        assertThat(refused.text("/partnersWithoutAgreement/0")).isEqualTo(line.carMaker.toString());

        var until = LocalDate.now(DETROIT).minusDays(2);
        line.heard.agreement(
                Ids.next(), line.carMaker, new AgreementFact.Activated(until.minusYears(1), until, DETROIT));
        line.newHire().post(requested + "/schedule", Line.MARCH_3).expectProblem(409, "relationship-not-open");

        line.heard.agreement(
                Ids.next(), line.carMaker, new AgreementFact.Activated(until, until.plusYears(1), DETROIT));
        line.newHire().post(requested + "/schedule", Line.MARCH_3).expect(200);
    }

    @Test
    void aTerminationThatIsTakenBackLetsSessionsBeScheduledAgain() {
        var requested = line.newHire()
                .post("/sessions", Map.of("relationshipId", line.relationship, "struggleIds", List.of()))
                .expect(201)
                .location();
        var agreement = Ids.next();
        line.heard.agreement(agreement, line.carMaker, new AgreementFact.Activated(null, null, null));
        line.heard.agreement(agreement, line.carMaker, new AgreementFact.Terminated());
        line.newHire().post(requested + "/schedule", Line.MARCH_3).expectProblem(409, "relationship-not-open");

        line.heard.takenBack(agreement);
        line.newHire().post(requested + "/schedule", Line.MARCH_3).expect(200);
    }

    @Test
    void fiftyStrugglesAreTheMost() {
        var fiftyOne = Stream.generate(Ids::next).limit(51).toList();
        line.newHire()
                .post("/sessions", Map.of("relationshipId", line.relationship, "struggleIds", fiftyOne))
                .expectProblem(400, "invalid-field");
    }
}
