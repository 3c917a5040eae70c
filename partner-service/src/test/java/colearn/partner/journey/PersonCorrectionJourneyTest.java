package colearn.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.PartnerService;
import colearn.platform.identity.Role;
import colearn.platform.secrets.SealedTexts;
import colearn.testkit.http.Reply;
import colearn.testkit.service.ServiceUnderTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was entered wrongly of a person is mended, and stays under their own key. */
class PersonCorrectionJourneyTest {
    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("partner", PartnerService.class);

    private final Office office = new Office(SERVICE);
    private final UUID id = office.person(office.institute());
    private final String person = "/persons/" + id;

    private UUID event(int version) {
        var history = office.manager().get(person + "/history").expect(200);
        return UUID.fromString(history.text("/items/%d/event".formatted(version - 1)));
    }

    private Reply correct(long seen, Map<String, Object> correction) {
        return office.manager().ifMatch(seen).post(person + "/corrections", correction);
    }

    private static Map<String, Object> amended(UUID event, Map<String, Object> fields) {
        return Map.of("event", event, "amend", fields, "why", "a slip");
    }

    private Reply shown(Reply after) {
        return office.manager().after(after.position()).get(person).expect(200);
    }

    private void assign(String from, String to) {
        office.manager()
                .post(person + "/roles", Map.of("role", "COACH", "from", from, "to", to))
                .expect(200);
    }

    @Test
    void aNameIsAmendedAndTheHistoryShowsBothToManagersAlone() {
        var done = correct(1, amended(event(1), Map.of("name", "Anne Example", "email", "anne@example.org")))
                .expect(200);
        assertThat(shown(done).text("/name")).isEqualTo("Anne Example");
        assertThat(shown(done).text("/email")).isEqualTo("anne@example.org");
        assertThat(shown(done).header("ETag")).contains("\"2\"");
        var history = office.manager().get(person + "/history").expect(200);
        assertThat(history.text("/items/0/data/name")).isEqualTo("Anne Example");
        assertThat(history.text("/items/0/recorded/name")).isEqualTo("Ann Example");
        assertThat(history.text("/items/0/data/zone")).isEqualTo("America/Detroit");
        office.as(id, Role.COACH).get(person + "/history").expectProblem(403, "forbidden");
        office.as(id, Role.COACH)
                .ifMatch(2)
                .post(person + "/corrections", amended(event(1), Map.of("name", "Anna")))
                .expectProblem(403, "forbidden");
    }

    @Test
    void whoseKeyIsDestroyedIsForgottenAsCorrectedToo() {
        correct(1, amended(event(1), Map.of("name", "Anne Example"))).expect(200);
        SERVICE.bean(SealedTexts.class).destroy(id);
        var history = office.manager().get(person + "/history").expect(200);
        assertThat(history.body()).contains("a slip").doesNotContain("Example");

        correct(2, amended(event(1), Map.of("name", "Anna Example"))).expectProblem(409, "forgotten");
        correct(2, amended(event(1), Map.of("zone", "Europe/Zurich"))).expect(200);
    }

    @Test
    void theDaysOfARoleAreAmendedAndNoTwoMeet() {
        assign("2026-01-01", "2026-03-31");
        assign("2026-05-01", "2026-07-31");
        var first = event(2);
        correct(3, amended(first, Map.of("to", "2026-05-31"))).expectProblem(409, "stands-in-the-way");
        correct(3, amended(first, Map.of("to", "2025-05-31"))).expectProblem(422, "ends-before-it-begins");
        correct(3, amended(first, Map.of("role", "COACH"))).expectProblem(400, "unknown-field");
        correct(3, amended(first, Map.of("on", "2026-04-30"))).expectProblem(422, "not-correctable");
        var done = correct(3, amended(first, Map.of("to", "2026-04-30"))).expect(200);
        assertThat(shown(done).text("/roles/0/to")).isEqualTo("2026-04-30");

        office.manager()
                .post(person + "/roles/COACH/end", Map.of("on", "2026-06-01"))
                .expect(200);
        var ended = event(4);
        correct(5, amended(ended, Map.of("on", "2026-08-01"))).expectProblem(409, "has-not-role");
        var taken = correct(5, Map.of("event", ended, "retract", true, "why", "she stays"))
                .expect(200);
        assertThat(shown(taken).text("/roles/1/to")).isEqualTo("2026-07-31");
        correct(6, Map.of("event", event(1), "retract", true, "why", "…")).expectProblem(409, "stands-in-the-way");
    }
}
