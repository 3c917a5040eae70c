package colearn.partner.journey;

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

/** Partners go through the program together, as many as there are seats for. */
class CohortJourneyTest {
    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("partner", PartnerService.class);

    private final Office office = new Office(SERVICE);

    private Reply done(String path) {
        return office.manager().post(path, Office.NOTHING).expect(200);
    }

    private Reply enrol(String cohort, UUID partner) {
        return office.manager().post(cohort + "/enrolments", Map.of("partnerId", partner));
    }

    private Reply withdraw(String cohort, UUID partner) {
        return office.manager().post(cohort + "/enrolments/" + partner + "/withdrawal", Office.NOTHING);
    }

    private Reply shown(String cohort, Reply after) {
        return office.manager().after(after.position()).get(cohort).expect(200);
    }

    @Test
    void seatsAreTakenAndGivenOn() {
        var cohort = office.cohort(1);
        var first = office.admitted(Office.HOSPITAL);
        var second = office.admitted(Office.CAR_MAKER);
        var third = office.admitted(Office.SEAT_MAKER);
        enrol(cohort, first).expect(200);
        enrol(cohort, second).expect(200);
        var waiting = shown(cohort, enrol(cohort, third).expect(200));
        assertThat(waiting.text("/enrolled/0")).isEqualTo(first.toString());
        assertThat(waiting.text("/waiting/0")).isEqualTo(second.toString());
        assertThat(waiting.text("/waiting/1")).isEqualTo(third.toString());
        assertThat(waiting.text("/free")).isEqualTo("0");

        done(cohort + "/start");
        office.manager()
                .post("/partners/" + second + "/pause", Map.of("why", "rebuilding"))
                .expect(200);
        var moved = shown(cohort, withdraw(cohort, first).expect(200));
        assertThat(moved.text("/enrolled/0")).as("the paused one is passed").isEqualTo(third.toString());
        assertThat(moved.text("/waiting/0")).isEqualTo(second.toString());
        assertThat(moved.text("/state")).isEqualTo("RUNNING");
        withdraw(cohort, first).expectProblem(409, "not-enrolled");
        enrol(cohort, first).expectProblem(409, "cohort-standing");
        assertThat(shown(cohort, done(cohort + "/closing")).text("/state")).isEqualTo("CLOSED");
        withdraw(cohort, third).expectProblem(409, "cohort-standing");
    }

    @Test
    void takesActivePartnersOnly() {
        var cohort = office.cohort(1);
        var prospect = office.registered(Office.HOSPITAL);
        enrol(cohort, prospect).expectProblem(409, "partner-not-active");
        enrol(cohort, Ids.next()).expectProblem(422, "unknown-partner");
        enrol("/cohorts/" + Ids.next(), prospect).expectProblem(404, "not-found");
    }

    @Test
    void isFoundByStateAndPartner() {
        var cohort = office.cohort(2);
        var partner = office.admitted(Office.HOSPITAL);
        var enrolled = enrol(cohort, partner).expect(200);
        var found = office.manager()
                .after(enrolled.position())
                .get("/cohorts?state=OPEN&partner=" + partner)
                .expect(200);
        assertThat(found.text("/items/0/cohortId")).isEqualTo(cohort.substring("/cohorts/".length()));
        assertThat(office.manager()
                        .get("/cohorts?state=CLOSED&partner=" + partner)
                        .expect(200)
                        .body())
                .contains("\"items\":[]");
        office.manager().get("/cohorts?state=LATE").expectProblem(400, "invalid-parameter");
    }

    @Test
    void whatWasEnteredWronglyIsMended() {
        var cohort = office.cohort(1);
        enrol(cohort, office.admitted(Office.HOSPITAL)).expect(200);
        var drafted = office.manager().get(cohort + "/history").expect(200).text("/items/0/event");
        var wider = Map.of("event", drafted, "amend", Map.of("seats", 2), "why", "there were two");
        office.manager().ifMatch(3).post(cohort + "/corrections", wider).expect(200);
        var second =
                shown(cohort, enrol(cohort, office.admitted(Office.HOSPITAL)).expect(200));
        assertThat(second.text("/enrolled/1")).isNotEmpty();
        var narrower = Map.of("event", drafted, "amend", Map.of("seats", 1), "why", "there was one");
        assertThat(office.manager()
                        .ifMatch(5)
                        .post(cohort + "/corrections", narrower)
                        .expectProblem(409, "stands-in-the-way")
                        .body())
                .contains("no-seat");
        var turned = Map.of("event", drafted, "amend", Map.of("to", "2020-01-01"), "why", "a slip");
        office.manager().ifMatch(5).post(cohort + "/corrections", turned).expectProblem(422, "ends-before-it-begins");
    }

    @Test
    void isTheWorkOfProgramManagers() {
        var cohort = office.cohort(1);
        for (var role : List.of(Role.COACH, Role.ANALYST, Role.OPERATOR)) {
            var somebody = office.as(Ids.next(), role);
            somebody.get("/cohorts").expectProblem(403, "forbidden");
            somebody.get(cohort).expectProblem(403, "forbidden");
            somebody.get(cohort + "/history").expectProblem(403, "forbidden");
            somebody.post(cohort + "/start", Office.NOTHING).expectProblem(403, "forbidden");
        }
    }
}
