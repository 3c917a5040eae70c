package colearn.partner.journey;

import static colearn.partner.journey.Office.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.PartnerService;
import colearn.platform.identity.Role;
import colearn.platform.time.Ids;
import colearn.testkit.http.Reply;
import colearn.testkit.service.ServiceUnderTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A program manager entered something wrongly, and says so. */
class CorrectionJourneyTest {
    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("partner", PartnerService.class);

    private final Office office = new Office(SERVICE);
    private final String partner = "/partners/" + office.registered(Office.CAR_MAKER);

    private Reply history() {
        return office.manager().get(partner + "/history").expect(200);
    }

    private UUID event(int version) {
        return UUID.fromString(history().text("/items/%d/event".formatted(version - 1)));
    }

    private Reply correct(long seen, Map<String, Object> correction) {
        return office.manager().ifMatch(seen).post(partner + "/corrections", correction);
    }

    private static Map<String, Object> amended(UUID event, Map<String, Object> fields) {
        return Map.of("event", event, "amend", fields, "why", "it was misspelt");
    }

    private static Map<String, Object> retracted(UUID event) {
        return Map.of("event", event, "retract", true, "why", "it was another one");
    }

    private Reply shown(Reply after) {
        return office.manager().after(after.position()).get(partner).expect(200);
    }

    @Test
    void anAmendedNameIsShownAndTheHistoryShowsBoth() {
        var was = history().text("/items/0/data/name");
        var name = "Toyota " + Ids.next();

        var done = correct(1, amended(event(1), Map.of("name", name))).expect(200);

        assertThat(done.version()).isEqualTo(2);
        var partnerNow = shown(done);
        assertThat(partnerNow.text("/name")).isEqualTo(name);
        assertThat(partnerNow.header("ETag"))
                .as("what the next change has to name")
                .contains("\"2\"");
        assertThat(office.manager()
                        .after(done.position())
                        .get("/partners?text=" + name.substring(7))
                        .expect(200)
                        .text("/items/0/name"))
                .isEqualTo(name);
        var entry = history();
        assertThat(entry.json().at("/items")).hasSize(1);
        assertThat(entry.text("/items/0/data/name")).isEqualTo(name);
        assertThat(entry.text("/items/0/recorded/name")).isEqualTo(was);
        assertThat(entry.text("/items/0/corrections/0/changed/0")).isEqualTo("name");
        assertThat(entry.text("/items/0/corrections/0/why")).isEqualTo("it was misspelt");
        office.manager()
                .ifMatch(2)
                .post(partner + "/name", Map.of("name", "Renamed " + Ids.next()))
                .expect(200);
    }

    @Test
    void theNameMovesWithTheCorrection() {
        var was = history().text("/items/0/data/name");
        var other = Office.organisation(was, Office.HOSPITAL);
        office.manager().post("/partners", other).expectProblem(409, "name-taken");
        var taken = "Taken " + Ids.next();
        office.manager()
                .post("/partners", Office.organisation(taken, Office.HOSPITAL))
                .expect(201);
        correct(1, amended(event(1), Map.of("name", taken))).expectProblem(409, "name-taken");

        correct(1, amended(event(1), Map.of("name", "Free " + Ids.next()))).expect(200);

        office.manager().post("/partners", other).expect(201);
    }

    @Test
    void whatRestsOnItStandsInTheWay() {
        var assessed = office.manager()
                .post(partner + "/assessments", Office.evidence("EXECUTIVE_COMMITMENT"))
                .expect(200);
        var refused = correct(assessed.version(), retracted(event(1))).expectProblem(409, "stands-in-the-way");
        assertThat(refused.text("/eventType")).isEqualTo("partner.assessed");
        assertThat(refused.text("/event")).isEqualTo(event(2).toString());
        assertThat(refused.text("/because")).isEqualTo("not-found");
        correct(2, amended(event(1), Map.of("industries", List.of()))).expectProblem(422, "not-one-primary-industry");
        assertThat(history().json().at("/items/0/corrections"))
                .as("nothing was recorded")
                .isEmpty();
    }

    @Test
    void aRetractionIsTakenBack() {
        var assessed = office.manager()
                .post(partner + "/assessments", Office.evidence("EXECUTIVE_COMMITMENT"))
                .expect(200);
        var done = correct(assessed.version(), retracted(event(2))).expect(200);
        assertThat(shown(done).json().at("/evidence")).isEmpty();
        assertThat(history().json().at("/items/1/data").isNull()).isTrue();
        correct(3, amended(event(2), Map.of("evidence", "none"))).expectProblem(409, "event-retracted");

        var retraction = UUID.fromString(history().text("/items/1/corrections/0/event"));
        done = correct(3, retracted(retraction)).expect(200);
        assertThat(shown(done).text("/evidence/EXECUTIVE_COMMITMENT/text")).isEqualTo("we went, and saw it");
        correct(4, retracted(retraction)).expectProblem(409, "not-the-last-correction");

        done = correct(
                        4,
                        amended(event(2), Map.of("evidence", "we saw it, twice", "criterion", "LEARNING_AT_THE_WORK")))
                .expect(200);
        assertThat(shown(done).text("/evidence/LEARNING_AT_THE_WORK/text")).isEqualTo("we saw it, twice");
        assertThat(shown(done).json().at("/evidence")).hasSize(1);
        assertThat(history().text("/items/1/data/evidence")).isEqualTo("we saw it, twice");
        assertThat(history().text("/items/1/recorded/evidence")).isEqualTo("we went, and saw it");
    }

    @Test
    void anotherTimeIsAmendedToo() {
        var declined = office.manager()
                .post(partner + "/decline", Map.of("why", "no time"))
                .expect(200);
        var done = correct(
                        declined.version(),
                        Map.of("event", event(2), "effectiveAt", "2026-01-02T03:04:05Z", "why", "it was then"))
                .expect(200);
        assertThat(shown(done).text("/since")).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(shown(done).text("/why")).isEqualTo("no time");
        assertThat(history().text("/items/1/effectiveAt")).isEqualTo("2026-01-02T03:04:05Z");
    }

    @Test
    void nothingHappenedAfterItWasRecorded() {
        correct(1, Map.of("event", event(1), "effectiveAt", "2999-01-01T00:00:00Z", "why", "…"))
                .expectProblem(422, "not-yet-happened");
        correct(1, Map.of("event", event(1), "effectiveAt", "+10000-01-01T00:00:00Z", "why", "…"))
                .expectProblem(400, "invalid-field");
    }

    @Test
    void whoSawAnotherVersionOrMayNotIsRefused() {
        var name = amended(event(1), Map.of("name", "Other " + Ids.next()));
        correct(7, name).expectProblem(412, "stale-version");
        office.manager().post(partner + "/corrections", name).expectProblem(428, "version-missing");
        office.as(Ids.next(), Role.COACH)
                .ifMatch(1)
                .post(partner + "/corrections", name)
                .expectProblem(403, "forbidden");
        office.as(Ids.next(), Role.COACH).get(partner + "/history").expectProblem(403, "forbidden");
        correct(1, amended(Ids.next(), Map.of("name", "x"))).expectProblem(404, "not-found");
        office.manager().get("/partners/" + Ids.next() + "/history").expectProblem(404, "not-found");
    }

    @Test
    void aCorrectionSaysOneThing() {
        var nothing = Map.<String, Object>of("event", event(1), "why", "…");
        correct(1, nothing).expectProblem(400, "invalid-field");
        correct(1, Map.of("event", event(1), "why", "…", "retract", true, "amend", Map.of("name", "x")))
                .expectProblem(400, "invalid-field");
        correct(1, amended(event(1), Map.of("criterion", "EXECUTIVE_COMMITMENT")))
                .expectProblem(422, "not-correctable");
    }

    @Test
    void aHistoryIsPaged() {
        office.manager()
                .post(partner + "/assessments", Office.evidence("EXECUTIVE_COMMITMENT"))
                .expect(200);
        var first = office.manager().get(partner + "/history?limit=1").expect(200);
        assertThat(first.text("/items/0/type")).isEqualTo("partner.registered");
        var second = office.manager()
                .get(partner + "/history?limit=1&cursor=" + first.text("/next"))
                .expect(200);
        assertThat(second.text("/items/0/type")).isEqualTo("partner.assessed");
        assertThat(second.json().at("/next").isNull()).isTrue();
        office.manager().post(partner + "/decline", Map.of("why", "no time")).expect(200);
        office.manager().post(partner + "/resumption", NOTHING).expectProblem(409, "wrong-standing");
    }
}
