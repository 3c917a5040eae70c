package colearn.partner.journey;

import static colearn.partner.journey.Office.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.PartnerService;
import colearn.platform.time.Ids;
import colearn.testkit.service.ServiceUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An organisation comes into the program: seen at work, in agreement, admitted. */
class PartnerJourneyTest {
    private static final Map<String, Object> WHY = Map.of("why", "the plant moves");

    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("partner", PartnerService.class);

    private final Office office = new Office(SERVICE);

    @Test
    void admittedWithEvidenceAndAnAgreementThenPausedAndResumed() {
        var registered = office.manager()
                .post("/partners", Office.organisation("Partner " + Ids.next(), Office.CAR_MAKER))
                .expect(201);
        var partner = registered.location();
        assertThat(partner).isEqualTo("/partners/" + registered.id());
        assertThat(registered.header("ETag")).contains("\"1\"");
        assertThat(registered.position()).startsWith("partner:1:").isEqualTo(registered.text("/position"));
        var missing = office.manager().post(partner + "/admission", NOTHING).expectProblem(409, "evidence-missing");
        assertThat(missing.json().at("/missing").valueStream().map(it -> it.asString()))
                .containsExactly("EXECUTIVE_COMMITMENT", "LEARNING_AT_THE_WORK", "WILLINGNESS_TO_SHARE");
        for (var criterion : List.of("EXECUTIVE_COMMITMENT", "LEARNING_AT_THE_WORK")) {
            office.manager()
                    .post(partner + "/assessments", Office.evidence(criterion))
                    .expect(200);
        }
        missing = office.manager().post(partner + "/admission", NOTHING).expectProblem(409, "evidence-missing");
        assertThat(missing.json().at("/missing").valueStream().map(it -> it.asString()))
                .containsExactly("WILLINGNESS_TO_SHARE");
        office.manager()
                .post(partner + "/assessments", Office.evidence("WILLINGNESS_TO_SHARE"))
                .expect(200);
        office.manager().post(partner + "/admission", NOTHING).expectProblem(409, "no-agreement-in-effect");
        office.agreed(
                registered.id(), office.today().minusDays(30), office.today().plusDays(300));
        var admitted = office.manager().post(partner + "/admission", NOTHING).expect(200);
        assertThat(admitted.version()).isEqualTo(5);
        assertThat(admitted.location()).isEqualTo(partner);
        office.manager().post(partner + "/pause", WHY).expect(200);
        var paused = office.manager().post(partner + "/pause", WHY).expectProblem(409, "wrong-standing");
        assertThat(paused.text("/standing")).isEqualTo("PAUSED");
        assertThat(office.manager().post(partner + "/resumption").expect(200).version())
                .isEqualTo(7);
    }

    @Test
    void anAgreementAdmitsOnlyOnItsOwnDays() {
        var partner = office.assessed(Office.HOSPITAL);
        var admission = "/partners/" + partner + "/admission";
        office.agreed(partner, office.today().minusDays(60), office.today().minusDays(3));
        office.agreed(partner, office.today().plusDays(3), office.today().plusDays(60));
        office.manager().post(admission, NOTHING).expectProblem(409, "no-agreement-in-effect");
        var proposed = office.proposed(
                partner, office.today().minusDays(2), office.today().plusDays(2));
        office.sign(proposed, "PARTNER", office.person(partner)).expect(200);
        office.manager().post(admission, NOTHING).expectProblem(409, "no-agreement-in-effect");
        office.sign(proposed, "INSTITUTE", office.person(office.institute())).expect(200);
        office.manager().post(admission, NOTHING).expect(200);
    }

    @Test
    void aTerminatedAgreementAdmitsNobody() {
        var partner = office.assessed(Office.HOSPITAL);
        var agreement = office.agreed(
                partner, office.today().minusDays(30), office.today().plusDays(30));
        office.manager().post(agreement + "/termination", WHY).expect(200);
        office.manager()
                .post("/partners/" + partner + "/admission", NOTHING)
                .expectProblem(409, "no-agreement-in-effect");
    }

    @Test
    void aDeclinedOneIsNotAdmittedAndGivesItsNameBack() {
        var name = "Partner " + Ids.next();
        var body = Office.organisation(name, Office.HOSPITAL);
        var partner = office.manager().post("/partners", body).expect(201).location();
        office.manager().post("/partners", body).expectProblem(409, "name-taken");
        office.manager().post(partner + "/decline", WHY).expect(200);
        office.manager().post(partner + "/admission", NOTHING).expectProblem(409, "wrong-standing");
        office.manager().post("/partners", body).expect(201);
    }

    @Test
    void aNameReplacesTheOneThatWasSeen() {
        var name = "Łódź Presses " + Ids.next();
        var partner = "/partners/" + office.registered(Office.CAR_MAKER);
        var rename = Map.of("name", name);
        office.manager().post(partner + "/name", rename).expectProblem(428, "version-missing");
        var stale = office.manager().ifMatch(7).post(partner + "/name", rename).expectProblem(412, "stale-version");
        assertThat(stale.text("/actual")).isEqualTo("1");
        office.manager().ifMatch(1).post(partner + "/name", rename).expect(200);
        office.manager().ifMatch(1).post(partner + "/name", rename).expectProblem(412, "stale-version");
        var other = "/partners/" + office.registered(Office.CAR_MAKER);
        office.manager()
                .ifMatch(1)
                .post(
                        other + "/name",
                        Map.of("name", name.toUpperCase(java.util.Locale.ROOT).replace("Ł", "l")))
                .expectProblem(409, "name-taken");
    }

    @Test
    void mainlyItDoesOneThing() {
        var two = List.of(
                Map.of("scheme", "ISIC", "version", "4", "code", "2910", "primary", true),
                Map.of("scheme", "ISIC", "version", "4", "code", "8610", "primary", true));
        var body =
                Map.of("name", "Partner " + Ids.next(), "aliases", List.of(), "industries", two, "zone", "Asia/Tokyo");
        office.manager().post("/partners", body).expectProblem(422, "not-one-primary-industry");
    }

    @Test
    void theSameKeyHasOneEffect() {
        var body = Office.organisation("Partner " + Ids.next(), Office.CAR_MAKER);
        var once = office.manager().key(Ids.next().toString());
        var first = once.post("/partners", body).expect(201);
        var again = once.post("/partners", body).expect(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.location()).isEqualTo(first.location());
        once.post("/partners", Office.organisation("Partner " + Ids.next(), Office.CAR_MAKER))
                .expectProblem(422, "idempotency-key-reused");
        var partner = first.location();
        once.post(partner + "/pause", WHY).expectProblem(422, "idempotency-key-reused");
    }

    @Test
    void whoRunsTheProgramIsToldToEverybody() {
        var institute = office.as(Ids.next(), colearn.platform.identity.Role.OPERATOR)
                .get("/institute")
                .expect(200);
        assertThat(institute.text("/id")).isEqualTo("01900000-0000-7000-8000-0000000000ff");
        assertThat(institute.text("/zone")).isEqualTo("UTC");
        SERVICE.client().get("/institute").expectProblem(401, "unauthenticated");
    }
}
