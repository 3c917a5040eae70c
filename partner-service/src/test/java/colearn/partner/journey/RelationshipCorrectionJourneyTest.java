package colearn.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.PartnerService;
import colearn.testkit.http.Reply;
import colearn.testkit.service.ServiceUnderTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was entered wrongly of a relationship is mended while it goes on. */
class RelationshipCorrectionJourneyTest {
    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("partner", PartnerService.class);

    private final Office office = new Office(SERVICE);
    private UUID nurse;
    private UUID coach;
    private String relationship;

    @BeforeEach
    void meet() {
        var hospital = office.admitted(Office.HOSPITAL);
        nurse = office.person(hospital);
        coach = office.person(office.institute());
        relationship = office.manager()
                .post(
                        "/relationships",
                        Map.of(
                                "level",
                                "MISSION",
                                "sideA",
                                Map.of(
                                        "parties",
                                        List.of(Map.of("type", "ORGANISATION", "id", hospital, "label", "A hospital"))),
                                "sideB",
                                Map.of(
                                        "parties",
                                        List.of(Map.of(
                                                "type",
                                                "ORGANISATION",
                                                "id",
                                                office.institute(),
                                                "label",
                                                "The institute"))),
                                "purpose",
                                "what keeps pateints waiting"))
                .expect(201)
                .location();
        join("A", nurse);
        join("B", coach);
    }

    private void join(String side, UUID person) {
        office.manager()
                .post(relationship + "/members", Map.of("side", side, "personId", person, "from", "2026-01-05"))
                .expect(200);
    }

    private UUID event(int version) {
        return UUID.fromString(office.manager()
                .get(relationship + "/history")
                .expect(200)
                .text("/items/%d/event".formatted(version - 1)));
    }

    private Reply correct(long seen, Map<String, Object> correction) {
        return office.manager().ifMatch(seen).post(relationship + "/corrections", correction);
    }

    private static Map<String, Object> amended(UUID event, Map<String, Object> fields) {
        return Map.of("event", event, "amend", fields, "why", "a slip");
    }

    private Reply shown(Reply after) {
        return office.manager().after(after.position()).get(relationship).expect(200);
    }

    @Test
    void aPurposeIsAmended() {
        var done = correct(3, amended(event(1), Map.of("purpose", " what keeps patients waiting ")))
                .expect(200);
        assertThat(shown(done).text("/purpose")).isEqualTo("what keeps patients waiting");
        assertThat(shown(done).header("ETag")).contains("\"4\"");
    }

    @Test
    void somebodyJoinedOnAnotherDay() {
        var done = correct(3, amended(event(2), Map.of("from", "2026-02-01"))).expect(200);
        assertThat(shown(done).toString()).contains("2026-02-01");
        var history = office.manager().get(relationship + "/history").expect(200);
        assertThat(history.text("/items/1/recorded/from")).isEqualTo("2026-01-05");
        assertThat(history.text("/items/1/effectiveAt"))
                .as("when that day begins")
                .startsWith("2026-02-01T0");
        correct(4, amended(event(2), Map.of("from", "99999-02-01"))).expectProblem(400, "invalid-field");
        correct(4, amended(event(2), Map.of("purpose", "x"))).expectProblem(422, "not-correctable");
    }

    @Test
    void whoHadToBeThereForTheBeginningIsNotRetracted() {
        office.manager().post(relationship + "/activation").expect(200);
        var retraction = Map.<String, Object>of("event", event(2), "retract", true, "why", "a slip");
        var refused = correct(4, retraction).expectProblem(409, "stands-in-the-way");
        assertThat(refused.text("/eventType")).isEqualTo("relationship.activated");
        assertThat(refused.text("/because")).isEqualTo("sides-without-member");

        join("A", office.person(office.admitted(Office.SEAT_MAKER)));
        correct(5, retraction).expectProblem(409, "stands-in-the-way");
        correct(5, Map.of("event", event(5), "retract", true, "why", "somebody else"))
                .expect(200);
    }

    @Test
    void aBeginningAndAnEndAreTakenBack() {
        office.manager().post(relationship + "/activation").expect(200);
        office.manager()
                .post(relationship + "/conclusion", Map.of("gapAcknowledgement", "the hospital has closed"))
                .expect(200);
        correct(5, Map.of("event", event(4), "retract", true, "why", "too early"))
                .expectProblem(409, "stands-in-the-way");
        var goesOn = correct(5, Map.of("event", event(5), "retract", true, "why", "it has not closed"))
                .expect(200);
        assertThat(shown(goesOn).text("/state")).isEqualTo("ACTIVE");
        var asBefore = correct(6, Map.of("event", event(4), "retract", true, "why", "too early"))
                .expect(200);
        assertThat(shown(asBefore).text("/state")).isEqualTo("PROPOSED");
        correct(7, amended(event(4), Map.of("from", "2026-01-01"))).expectProblem(422, "not-correctable");
        office.manager().post(relationship + "/activation").expect(200);
    }
}
