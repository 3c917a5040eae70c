package colearn.session.journey;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.time.Ids;
import colearn.session.SessionService;
import colearn.session.received.RelationshipFact;
import colearn.testkit.service.ServiceUnderTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A struggle is seen first-hand, and agreed by both sides before it is worked on. */
class StruggleJourneyTest {
    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("session", SessionService.class);

    private Line line;

    @BeforeEach
    void begin() {
        line = new Line(SERVICE).begun();
    }

    @Test
    void seenAgreedByBothSidesAndResolved() {
        var observed = line.newHire().post("/struggles", line.seen()).expect(201);
        var struggle = observed.location();
        assertThat(struggle).isEqualTo("/struggles/" + observed.id());
        line.newHire().post(struggle + "/resolution", Map.of("how", "warmed")).expectProblem(409, "not-agreed-by-both");
        line.newHire().post(struggle + "/agreements", Map.of("side", "A")).expect(200);
        line.newHire().post(struggle + "/agreements", Map.of("side", "B")).expectProblem(403, "not-of-that-side");
        var agreed = line.teamLeader()
                .post(struggle + "/agreements", Map.of("side", "B"))
                .expect(200);
        var seen = line.teamLeader().after(agreed).get(struggle).expect(200);
        assertThat(seen.text("/state")).isEqualTo("AGREED");
        assertThat(seen.text("/at")).isEqualTo("2025-02-20T20:00:00Z");
        assertThat(seen.text("/place")).isEqualTo("bumper line, station 4");
        assertThat(seen.header("ETag")).contains("\"3\"");
        line.stranger()
                .post(struggle + "/deferral", Map.of("why", "later"))
                .expectProblem(403, "not-of-the-relationship");
        var resolved = line.newHire()
                .post(struggle + "/resolution", Map.of("how", "the clips are warmed"))
                .expect(200);
        assertThat(line.manager().after(resolved).get(struggle).text("/outcome"))
                .isEqualTo("the clips are warmed");
        line.newHire().post(struggle + "/deferral", Map.of("why", "later")).expectProblem(409, "struggle-over");
    }

    @Test
    void whatARelationshipStrugglesWithIsReadByItsMembers() {
        var first = line.newHire().post("/struggles", line.seen()).expect(201);
        var second = line.newHire().post("/struggles", line.seen()).expect(201);
        line.teamLeader()
                .post(second.location() + "/deferral", Map.of("why", "one thing at a time"))
                .expect(200);
        var all = "/struggles?relationship=" + line.relationship;
        var page = line.teamLeader().after(second).get(all + "&limit=1").expect(200);
        assertThat(page.text("/items/0/id")).isEqualTo(first.id().toString());
        var rest = line.teamLeader().get(all + "&limit=1&cursor=" + page.text("/next"));
        assertThat(rest.text("/items/0/id")).isEqualTo(second.id().toString());
        line.teamLeader().eventually(all + "&state=DEFERRED", it -> {
            assertThat(it.json().at("/items").size()).isEqualTo(1);
            assertThat(it.text("/items/0/outcome")).isEqualTo("one thing at a time");
        });
        assertThat(line.stranger().get(all).json().at("/items").isEmpty()).isTrue();
        line.stranger().get(first.location()).expectProblem(404, "not-found");
    }

    @Test
    void nobodySeesForAnotherButTheProgramWritesDown() {
        line.teamLeader().post("/struggles", line.seen()).expectProblem(403, "forbidden");
        line.manager().post("/struggles", line.seen()).expect(201);
        line.manager()
                .post("/struggles", with("observedBy", line.stranger))
                .expectProblem(403, "observer-not-of-the-relationship");
    }

    @Test
    void whatCannotBeIsRefused() {
        line.newHire().post("/struggles", with("at", "2999-01-01T00:00:00Z")).expectProblem(409, "still-to-come");
        line.newHire().post("/struggles", with("place", " ")).expectProblem(400, "invalid-field");
        line.newHire().post("/struggles", with("at", "yesterday")).expectProblem(400, "invalid-field");
        line.newHire()
                .post("/struggles/" + Ids.next() + "/agreements", Map.of("side", "A"))
                .expectProblem(404, "not-found");
        line.heard.relationship(line.relationship, new RelationshipFact.Concluded());
        line.newHire().post("/struggles", line.seen()).expectProblem(409, "relationship-not-open");
    }

    private Map<String, Object> with(String field, Object value) {
        var seen = new HashMap<>(line.seen());
        seen.put(field, value);
        return seen;
    }
}
