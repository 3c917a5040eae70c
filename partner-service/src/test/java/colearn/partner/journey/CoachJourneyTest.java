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

/** Coaches take relationships as far as they have room, and the coach load shows who has. */
class CoachJourneyTest {
    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("partner", PartnerService.class);

    private final Office office = new Office(SERVICE);

    private Reply assign(UUID coach, UUID relationship) {
        return office.manager().post("/coaches/" + coach + "/assignments", Map.of("relationshipId", relationship));
    }

    private Reply end(UUID coach, UUID relationship) {
        return office.manager().post("/coaches/%s/assignments/%s/end".formatted(coach, relationship), Office.NOTHING);
    }

    private Reply shown(UUID coach, Reply after) {
        return office.manager().after(after.position()).get("/coaches/" + coach).expect(200);
    }

    @Test
    void isSomebodyWhoHoldsTheRoleAndOnlyOnce() {
        var nobody = Ids.next();
        office.manager().post("/coaches", Office.offer(nobody, 1)).expectProblem(422, "unknown-person");
        var person = office.person(office.institute());
        office.manager().post("/coaches", Office.offer(person, 1)).expectProblem(409, "not-a-coach");
        office.manager()
                .post(
                        "/persons/" + person + "/roles",
                        Map.of("role", "COACH", "from", office.today().minusDays(2)))
                .expect(200);
        var registered =
                office.manager().post("/coaches", Office.offer(person, 1)).expect(201);
        assertThat(registered.location()).isEqualTo("/coaches/" + registered.id());
        office.manager().post("/coaches", Office.offer(person, 2)).expectProblem(409, "coach-already");

        office.manager()
                .post(registered.location() + "/leaving", Office.NOTHING)
                .expect(200);
        office.manager().post("/coaches", Office.offer(person, 2)).expect(201);
    }

    @Test
    void takesNoAssignmentBeyondCapacityAndTheAnswerSaysWhoHasRoom() {
        var roomy = office.coach(5);
        var coach = office.coach(1);
        var first = office.relationship();
        var taken = assign(coach, first).expect(200);
        assertThat(shown(coach, taken).text("/assigned/0")).isEqualTo(first.toString());
        assertThat(assign(coach, first).expect(200).version())
                .as("the same again is nothing new")
                .isEqualTo(taken.version());

        var other = office.relationship();
        var refused = assign(coach, other).expectProblem(409, "no-free-place");
        assertThat(refused.text("/capacity")).isEqualTo("1");
        assertThat(refused.text("/assigned")).isEqualTo("1");
        assertThat(refused.body()).contains("\"instead\":[\"").doesNotContain(coach.toString());
        assertThat(free(roomy)).isTrue();

        end(coach, first).expect(200);
        assign(coach, other).expect(200);
        end(coach, first).expectProblem(409, "not-assigned");
    }

    private boolean free(UUID coach) {
        var next = "";
        do {
            var page = office.manager().get("/coaches?free=1&limit=200" + next).expect(200);
            if (page.body().contains(coach.toString())) {
                return true;
            }
            next = page.body().contains("\"next\":null") ? "" : "&cursor=" + page.text("/next");
        } while (!next.isEmpty());
        return false;
    }

    @Test
    void aCapacityReplacesTheOneThatItsSenderSaw() {
        var coach = office.coach(2);
        assign(coach, office.relationship()).expect(200);
        assign(coach, office.relationship()).expect(200);
        var path = "/coaches/" + coach + "/capacity";
        office.manager().ifMatch(1).post(path, Map.of("capacity", 1)).expectProblem(412, "stale-version");
        var lowered =
                office.manager().ifMatch(3).post(path, Map.of("capacity", 1)).expect(200);
        var row = shown(coach, lowered);
        assertThat(row.text("/capacity")).isEqualTo("1");
        assertThat(row.text("/free")).isEqualTo("0");
        assertThat(row.text("/assigned/1")).as("nobody loses their coach").isNotEmpty();
        assertThat(row.header("ETag")).contains("\"4\"");
        office.manager().ifMatch(4).post(path, Map.of("capacity", 0)).expectProblem(400, "invalid-field");
    }

    @Test
    void takesNothingWhileAwayAndLeavesNobodyBehind() {
        var coach = office.coach(2);
        var path = "/coaches/" + coach;
        var relationship = office.relationship();
        assign(coach, relationship).expect(200);
        office.manager().post(path + "/unavailability", Office.NOTHING).expect(200);
        assign(coach, office.relationship()).expectProblem(409, "coach-unavailable");
        office.manager().post(path + "/return", Office.NOTHING).expect(200);
        var refused = office.manager().post(path + "/leaving", Office.NOTHING).expectProblem(409, "still-assigned");
        assertThat(refused.text("/relationships/0")).isEqualTo(relationship.toString());
        end(coach, relationship).expect(200);
        var left = office.manager().post(path + "/leaving", Office.NOTHING).expect(200);
        assertThat(shown(coach, left).text("/state")).isEqualTo("LEFT");
        assign(coach, relationship).expectProblem(409, "coach-left");
    }

    @Test
    void takesWhatWasProposed() {
        var coach = office.coach(2);
        assign(coach, Ids.next()).expectProblem(422, "unknown-relationship");
        assign(Ids.next(), office.relationship()).expectProblem(404, "not-found");
    }

    @Test
    void whatWasEnteredWronglyIsMended() {
        var coach = office.coach(1);
        var path = "/coaches/" + coach;
        assign(coach, office.relationship()).expect(200);
        var second = office.relationship();
        var history = office.manager().get(path + "/history").expect(200);
        var registered = history.text("/items/0/event");
        var assigned = history.text("/items/1/event");
        var wider = Map.of("event", registered, "amend", Map.of("capacity", 2), "why", "it was two");
        office.manager().ifMatch(2).post(path + "/corrections", wider).expect(200);
        var taken = assign(coach, second).expect(200);
        assertThat(shown(coach, taken).text("/capacity")).isEqualTo("2");

        var narrower = Map.of("event", registered, "amend", Map.of("capacity", 1), "why", "one after all");
        var refused = office.manager()
                .ifMatch(4)
                .post(path + "/corrections", narrower)
                .expectProblem(409, "stands-in-the-way");
        assertThat(refused.body()).contains("no-free-place");
        var never = Map.of("event", assigned, "retract", true, "why", "it was another coach");
        var retracted =
                office.manager().ifMatch(4).post(path + "/corrections", never).expect(200);
        assertThat(shown(coach, retracted).text("/assigned/0")).isEqualTo(second.toString());
        assertThat(shown(coach, retracted).text("/free")).isEqualTo("1");
    }

    @Test
    void isTheWorkOfProgramManagers() {
        var coach = office.coach(1);
        for (var role : List.of(Role.COACH, Role.ANALYST, Role.OPERATOR)) {
            var somebody = office.as(Ids.next(), role);
            somebody.get("/coaches").expectProblem(403, "forbidden");
            somebody.get("/coaches/" + coach).expectProblem(403, "forbidden");
            somebody.get("/coaches/" + coach + "/history").expectProblem(403, "forbidden");
            somebody.post("/coaches/" + coach + "/leaving", Office.NOTHING).expectProblem(403, "forbidden");
        }
    }
}
