package colearn.partner.journey;

import static colearn.partner.journey.Office.NOTHING;
import static colearn.partner.journey.Office.signature;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.PartnerService;
import colearn.platform.identity.Role;
import colearn.platform.time.Ids;
import colearn.testkit.service.ServiceUnderTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two sides, two signatures, and no day of a partner bound twice. */
class AgreementJourneyTest {
    private static final LocalDate NEW_YEAR = LocalDate.parse("2031-01-01");
    private static final LocalDate YEARS_END = LocalDate.parse("2031-12-31");

    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("partner", PartnerService.class);

    private final Office office = new Office(SERVICE);
    private UUID partner;
    private UUID ours;
    private UUID theirs;

    @BeforeEach
    void meet() {
        partner = office.registered(Office.HOSPITAL);
        ours = office.person(office.institute());
        theirs = office.person(partner);
    }

    @Test
    void bothSidesSignWhatWasProposed() {
        var drafted = office.manager()
                .post("/agreements", office.terms(partner, NEW_YEAR, YEARS_END))
                .expect(201);
        var agreement = drafted.location();
        assertThat(agreement).isEqualTo("/agreements/" + drafted.id());
        office.sign(agreement, "PARTNER", theirs).expectProblem(409, "agreement-not-proposed");
        office.manager().post(agreement + "/proposal", NOTHING).expect(200);
        assertThat(office.sign(agreement, "PARTNER", theirs).expect(200).version())
                .isEqualTo(3);
        assertThat(office.sign(agreement, "INSTITUTE", ours).expect(200).version())
                .as("signed and activated")
                .isEqualTo(5);
        office.sign(agreement, "PARTNER", office.person(partner)).expectProblem(409, "already-signed");
        office.manager()
                .post(agreement + "/termination", Map.of("why", "the plant closes"))
                .expect(200);
        office.sign(agreement, "PARTNER", theirs).expectProblem(409, "agreement-terminated");
    }

    @Test
    void onePersonIsNotBothSides() {
        var agreement = office.proposed(partner, NEW_YEAR, YEARS_END);
        office.sign(agreement, "INSTITUTE", ours).expect(200);
        office.sign(agreement, "PARTNER", ours).expectProblem(409, "signed-for-the-other-side");
    }

    @Test
    void nobodySignsForOthers() {
        var agreement = office.proposed(partner, NEW_YEAR, YEARS_END);
        office.sign(agreement, "PARTNER", ours).expectProblem(409, "signer-of-another-party");
        office.sign(agreement, "INSTITUTE", theirs).expectProblem(409, "signer-of-another-party");
        office.sign(agreement, "PARTNER", Ids.next()).expectProblem(422, "unknown-person");
    }

    @Test
    void noDayIsBoundTwice() {
        office.agreed(partner, NEW_YEAR, YEARS_END);
        var second = office.proposed(partner, YEARS_END, YEARS_END.plusYears(1));
        office.sign(second, "PARTNER", theirs).expect(200);
        var refused = office.sign(second, "INSTITUTE", ours).expectProblem(409, "agreement-overlaps");
        assertThat(refused.text("/partnerId")).isEqualTo(partner.toString());
        assertThat(refused.text("/from")).isEqualTo(YEARS_END.toString());
        office.agreed(partner, YEARS_END.plusDays(1), YEARS_END.plusYears(1));
        office.agreed(office.registered(Office.HOSPITAL), NEW_YEAR, YEARS_END);
    }

    @Test
    void whatIsTerminatedBeforeItBeginsGivesItsDaysBack() {
        var first = office.agreed(partner, NEW_YEAR, YEARS_END);
        office.manager()
                .post(first + "/termination", Map.of("why", "other terms"))
                .expect(200);
        office.agreed(partner, NEW_YEAR, YEARS_END);
    }

    @Test
    void aMemberSignsThePartnersSideAsThemselves() {
        var agreement = office.proposed(partner, NEW_YEAR, YEARS_END);
        var member = office.member(theirs, partner);
        member.post(agreement + "/signatures", signature("INSTITUTE", theirs)).expectProblem(403, "forbidden");
        member.post(agreement + "/signatures", signature("PARTNER", office.person(partner)))
                .expectProblem(403, "forbidden");
        member.post(agreement + "/signatures", signature("PARTNER", theirs)).expect(200);
        office.as(ours, Role.COACH)
                .post(agreement + "/signatures", signature("INSTITUTE", ours))
                .expectProblem(403, "forbidden");
        office.sign(agreement, "INSTITUTE", ours).expect(200);
    }

    @Test
    void toMembersOfOtherPartnersThereIsNoSuchAgreement() {
        var foreign = office.proposed(partner, NEW_YEAR, YEARS_END);
        var another = office.registered(Office.CAR_MAKER);
        var stranger = office.person(another);
        var refused = office.member(stranger, another)
                .post(foreign + "/signatures", signature("PARTNER", stranger))
                .expectProblem(404, "not-found");
        var nowhere = "/agreements/" + Ids.next();
        var unknown = office.member(stranger, another)
                .post(nowhere + "/signatures", signature("PARTNER", stranger))
                .expectProblem(404, "not-found");
        assertThat(refused.text("/detail").replace(foreign.substring(12), "…"))
                .isEqualTo(unknown.text("/detail").replace(nowhere.substring(12), "…"));
    }

    @Test
    void somebodyToAgreeWithIsNeeded() {
        office.manager()
                .post("/agreements", office.terms(Ids.next(), NEW_YEAR, YEARS_END))
                .expectProblem(422, "unknown-partner");
        office.manager()
                .post("/partners/" + partner + "/decline", Map.of("why", "nobody to talk to"))
                .expect(200);
        office.manager()
                .post("/agreements", office.terms(partner, NEW_YEAR, YEARS_END))
                .expectProblem(409, "partner-not-welcome");
    }
}
