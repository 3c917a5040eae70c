package colearn.partner.journey;

import static colearn.partner.journey.Office.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.PartnerService;
import colearn.testkit.http.Reply;
import colearn.testkit.service.ServiceUnderTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was entered wrongly of an agreement is mended: its draft until somebody signs, and what came after the signatures. */
class AgreementCorrectionJourneyTest {
    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("partner", PartnerService.class);

    private final Office office = new Office(SERVICE);
    private final UUID partner = office.registered(Office.CAR_MAKER);
    private final LocalDate today = office.today();

    private UUID event(String agreement, int version) {
        var history = office.manager().get(agreement + "/history").expect(200);
        return UUID.fromString(history.text("/items/%d/event".formatted(version - 1)));
    }

    private Reply correct(String agreement, long seen, Map<String, Object> correction) {
        return office.manager().ifMatch(seen).post(agreement + "/corrections", correction);
    }

    private static Map<String, Object> amended(UUID event, Map<String, Object> fields) {
        return Map.of("event", event, "amend", fields, "why", "a slip");
    }

    private static Map<String, Object> retracted(UUID event) {
        return Map.of("event", event, "retract", true, "why", "a slip");
    }

    private Reply shown(String agreement, Reply after) {
        return office.manager().after(after.position()).get(agreement).expect(200);
    }

    @Test
    void aDraftIsAmendedUntilSomebodySigns() {
        var agreement = office.proposed(partner, today, today.plusDays(100));
        var drafted = event(agreement, 1);
        var amendment = amended(
                drafted,
                Map.of(
                        "to",
                        today.plusDays(200),
                        "groundRules",
                        "we tell what we saw",
                        "fee",
                        Map.of("amount", 1200, "currency", "EUR")));
        var done = correct(agreement, 2, amendment).expect(200);
        var now = shown(agreement, done);
        assertThat(now.text("/to")).isEqualTo(today.plusDays(200).toString());
        assertThat(now.text("/groundRules")).isEqualTo("we tell what we saw");
        assertThat(now.text("/fee/currency")).isEqualTo("EUR");
        assertThat(now.header("ETag")).contains("\"3\"");
        correct(agreement, 3, amended(drafted, Map.of("to", today.minusDays(1))))
                .expectProblem(422, "ends-before-it-begins");
        correct(agreement, 3, amended(drafted, Map.of("partnerId", partner))).expectProblem(400, "unknown-field");

        office.sign(agreement, "PARTNER", office.person(partner)).expect(200);
        var closed = correct(agreement, 4, amendment).expectProblem(422, "not-correctable");
        assertThat(closed.text("/eventType")).isEqualTo("agreement.signed");
        correct(agreement, 4, retracted(event(agreement, 2))).expectProblem(409, "stands-in-the-way");
        office.sign(agreement, "INSTITUTE", office.person(office.institute())).expect(200);
        var beside = office.proposed(partner, today.plusDays(150), today.plusDays(300));
        office.sign(beside, "PARTNER", office.person(partner)).expect(200);
        office.sign(beside, "INSTITUTE", office.person(office.institute())).expectProblem(409, "agreement-overlaps");
    }

    @Test
    void aProposalIsTakenBackWhileNobodyHasSigned() {
        var agreement = office.proposed(partner, today, today.plusDays(100));
        var done = correct(agreement, 2, retracted(event(agreement, 2))).expect(200);
        assertThat(shown(agreement, done).text("/state")).isEqualTo("DRAFT");
        office.sign(agreement, "PARTNER", office.person(partner)).expectProblem(409, "agreement-not-proposed");
        office.manager().post(agreement + "/proposal", NOTHING).expect(200);
        office.sign(agreement, "PARTNER", office.person(partner)).expect(200);
    }

    @Test
    void theDaysMoveWithTheRenewal() {
        var agreement = office.agreed(partner, today, today.plusDays(100));
        office.manager()
                .ifMatch(5)
                .post(agreement + "/renewal", Map.of("to", today.plusDays(400)))
                .expect(200);
        var next = office.proposed(partner, today.plusDays(200), today.plusDays(300));
        office.sign(next, "PARTNER", office.person(partner)).expect(200);
        var coach = office.person(office.institute());
        office.sign(next, "INSTITUTE", coach).expectProblem(409, "agreement-overlaps");

        var renewed = event(agreement, 6);
        correct(agreement, 6, amended(renewed, Map.of("to", today.plusDays(50))))
                .expectProblem(409, "agreement-not-longer");
        var done = correct(agreement, 6, amended(renewed, Map.of("to", today.plusDays(140))))
                .expect(200);
        assertThat(shown(agreement, done).text("/to"))
                .isEqualTo(today.plusDays(140).toString());
        office.sign(next, "INSTITUTE", coach).expect(200);
        correct(agreement, 7, amended(renewed, Map.of("to", today.plusDays(250))))
                .expectProblem(409, "agreement-overlaps");
    }

    @Test
    void aTerminationIsTakenBackWhileItsDaysAreFree() {
        var agreement = office.agreed(partner, today.minusDays(10), today.plusDays(100));
        office.manager()
                .post(agreement + "/termination", Map.of("why", "the wrong one"))
                .expect(200);
        var done = correct(agreement, 6, retracted(event(agreement, 6))).expect(200);
        assertThat(shown(agreement, done).text("/state")).isEqualTo("ACTIVE");
        assertThat(shown(agreement, done).text("/inEffect")).isEqualTo("true");

        office.manager()
                .post(agreement + "/termination", Map.of("why", "now it is over"))
                .expect(200);
        office.agreed(partner, today, today.plusDays(50));
        correct(agreement, 8, retracted(event(agreement, 7))).expectProblem(409, "agreement-overlaps");
    }

    @Test
    void otherTermsAreAmendedWithinTheTerm() {
        var agreement = office.agreed(partner, today, today.plusDays(100));
        var terms = new HashMap<>(office.terms(partner, today.plusDays(10), today));
        terms.keySet().retainAll(Set.of("from", "groundRules", "fee", "defaultAudience", "defaultAttribution"));
        terms.put("groundRules", "other rules");
        office.manager().ifMatch(5).post(agreement + "/terms", terms).expect(200);
        var changed = event(agreement, 6);
        correct(agreement, 6, amended(changed, Map.of("from", today.plusDays(101))))
                .expectProblem(409, "terms-outside-the-term");
        var done = correct(agreement, 6, amended(changed, Map.of("from", today.plusDays(1))))
                .expect(200);
        var tomorrow = office.manager().after(done.position()).get(agreement + "?on=" + today.plusDays(1));
        assertThat(tomorrow.text("/groundRules")).isEqualTo("other rules");
    }
}
