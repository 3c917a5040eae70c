package colearn.session.journey;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.identity.Role;
import colearn.platform.time.Ids;
import colearn.session.SessionService;
import colearn.testkit.http.Client;
import colearn.testkit.http.Reply;
import colearn.testkit.service.ServiceUnderTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was written down wrongly of a struggle is mended by whoever wrote it, or by the program. */
class StruggleCorrectionJourneyTest {
    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("session", SessionService.class);

    private Line line;
    private String struggle = "";

    @BeforeEach
    void observe() {
        line = new Line(SERVICE).begun().seenToHaveBegun();
        struggle = "/struggles/" + line.struggle();
    }

    private Reply history() {
        return line.newHire().get(struggle + "/history").expect(200);
    }

    private UUID event(int version) {
        return UUID.fromString(history().text("/items/%d/event".formatted(version - 1)));
    }

    private Reply correct(Client by, long seen, Map<String, Object> correction) {
        return by.ifMatch(seen).post(struggle + "/corrections", correction);
    }

    private static Map<String, Object> amended(UUID event, Map<String, Object> fields) {
        return Map.of("event", event, "amend", fields, "why", "a slip");
    }

    private static Map<String, Object> retracted(UUID event) {
        return Map.of("event", event, "retract", true, "why", "another one");
    }

    private Reply shown(Reply after) {
        return line.teamLeader().after(after).get(struggle).expect(200);
    }

    @Test
    void itsWordsAreAmendedAndTheHistoryShowsBoth() {
        var done = correct(
                        line.newHire(),
                        1,
                        amended(event(1), Map.of("place", " station 5 ", "statement", "every second clip breaks")))
                .expect(200);
        assertThat(shown(done).text("/place")).isEqualTo("station 5");
        assertThat(shown(done).text("/statement")).isEqualTo("every second clip breaks");
        assertThat(shown(done).header("ETag")).contains("\"2\"");
        var entry = history();
        assertThat(entry.text("/items/0/data/statement")).isEqualTo("every second clip breaks");
        assertThat(entry.text("/items/0/recorded/statement")).isEqualTo("every third clip breaks");
        assertThat(entry.text("/items/0/corrections/0/why")).isEqualTo("a slip");
        assertThat(entry.json().at("/items/0/corrections/0/changed").toString()).isEqualTo("[\"place\",\"statement\"]");
        correct(line.manager(), 2, amended(event(1), Map.of("whoseWork", "the assemblers")))
                .expect(200);
    }

    @Test
    void thatItWasSeenAndWhenStays() {
        correct(line.newHire(), 1, retracted(event(1))).expectProblem(422, "not-correctable");
        correct(line.newHire(), 1, amended(event(1), Map.of("how", "warmed"))).expectProblem(422, "not-correctable");
        correct(line.newHire(), 1, amended(event(1), Map.of("at", "2025-02-20T15:00:00-05:00")))
                .expectProblem(400, "unknown-field");
        correct(line.newHire(), 1, amended(event(1), Map.of("place", " "))).expectProblem(400, "invalid-field");
        correct(line.newHire(), 1, amended(event(1), Map.of("statement", "x".repeat(2_001))))
                .expectProblem(400, "invalid-field");
        line.newHire().post(struggle + "/agreements", Map.of("side", "A")).expect(200);
        correct(line.newHire(), 2, retracted(event(2))).expectProblem(422, "not-correctable");
    }

    @Test
    void whatEndedItIsTakenBackAndItGoesOn() {
        var deferred = line.teamLeader()
                .post(struggle + "/deferral", Map.of("why", "one thing at a time"))
                .expect(200);
        assertThat(shown(deferred).text("/state")).isEqualTo("DEFERRED");
        var done = correct(line.teamLeader(), 2, retracted(event(2))).expect(200);
        assertThat(shown(done).text("/state")).isEqualTo("OBSERVED");
        assertThat(shown(done).json().at("/outcome").isNull()).isTrue();

        line.newHire().post(struggle + "/agreements", Map.of("side", "A")).expect(200);
        var back = UUID.fromString(history().text("/items/1/corrections/0/event"));
        var refused = correct(line.teamLeader(), 4, retracted(back)).expectProblem(409, "stands-in-the-way");
        assertThat(refused.text("/because")).isEqualTo("struggle-over");
        assertThat(refused.text("/eventType")).isEqualTo("struggle.agreed-by");
    }

    @Test
    void othersMendOnlyWhatTheyRecordedAndStrangersSeeNothing() {
        var place = amended(event(1), Map.of("place", "station 5"));
        correct(line.teamLeader(), 1, place).expectProblem(403, "forbidden");
        correct(line.newHire(), 7, place).expectProblem(412, "stale-version");
        correct(line.as(line.newHire, Role.ANALYST), 1, place).expectProblem(403, "forbidden");
        line.newHire().post(struggle + "/corrections", place).expectProblem(428, "version-missing");
        correct(line.newHire(), 1, amended(Ids.next(), Map.of("place", "x"))).expectProblem(404, "not-found");
        line.stranger().get(struggle + "/history").expectProblem(404, "not-found");
        line.manager().get("/struggles/" + Ids.next() + "/history").expectProblem(404, "not-found");
        line.as(line.stranger, Role.OPERATOR).get(struggle + "/history").expectProblem(403, "forbidden");
        line.as(line.stranger, Role.ANALYST).get(struggle + "/history").expect(200);
    }

    @Test
    void aHistoryIsPaged() {
        line.newHire().post(struggle + "/agreements", Map.of("side", "A")).expect(200);
        var first = line.newHire().get(struggle + "/history?limit=1").expect(200);
        assertThat(first.json().at("/items")).hasSize(1);
        var second = line.newHire()
                .get(struggle + "/history?limit=1&cursor=" + first.text("/next"))
                .expect(200);
        assertThat(second.text("/items/0/type")).isEqualTo("struggle.agreed-by");
        assertThat(second.json().at("/next").isNull()).isTrue();
    }
}
