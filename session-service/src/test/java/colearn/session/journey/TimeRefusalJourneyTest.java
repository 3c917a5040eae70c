package colearn.session.journey;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.session.SessionService;
import colearn.testkit.service.ServiceUnderTest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the clock forbids a session, for now or for ever. */
class TimeRefusalJourneyTest {
    private static final ZoneId DETROIT = ZoneId.of("America/Detroit");

    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("session", SessionService.class);

    private Line line;

    @BeforeEach
    void begin() {
        line = new Line(SERVICE).begun();
    }

    @Test
    void aTimeThatTheClocksSkipIsRefusedWithTheNextOne() {
        var refused = line.newHire()
                .post(line.requested().location() + "/schedule", at("2025-03-09T02:30"))
                .expectProblem(422, "no-such-local-time");
        assertThat(refused.text("/next")).startsWith("2025-03-09T03:00");
    }

    @Test
    void nothingHappensBeforeItStarts() {
        var tomorrow = LocalDateTime.now(SERVICE.clock().withZone(DETROIT)).plusDays(1);
        var session = line.requested().location();
        line.newHire().post(session + "/schedule", at(tomorrow.toString())).expect(200);
        line.newHire().post(session + "/holding").expectProblem(409, "not-started");
        line.newHire()
                .post(session + "/attendance", Map.of("side", "A", "personId", line.newHire))
                .expectProblem(409, "not-started");
        line.newHire().post(session + "/no-show", Map.of("side", "B")).expectProblem(409, "not-started");
        line.newHire().post(session + "/reflections", line.learned("PROGRAM")).expectProblem(409, "wrong-stage");

        var past = line.scheduled();
        line.newHire()
                .post(
                        past + "/holding",
                        Map.of("heldAt", Instant.now(SERVICE.clock()).plusSeconds(3_600)))
                .expectProblem(409, "still-to-come");
        line.newHire().post(past + "/holding").expect(200);
        line.newHire()
                .post(past + "/holding", Map.of("heldAt", "2025-03-03T14:10:00Z"))
                .expectProblem(409, "already-held");
    }

    @Test
    void noNoShowWhereSomebodyCameOrItWasCancelled() {
        var session = line.scheduled();
        line.newHire()
                .post(
                        session + "/attendance",
                        Map.of("side", "B", "personId", line.stranger, "standInFor", line.teamLeader))
                .expect(200);
        var refused =
                line.newHire().post(session + "/no-show", Map.of("side", "B")).expectProblem(409, "somebody-came");
        assertThat(refused.text("/personIds/0")).isEqualTo(line.stranger.toString());
        line.teamLeader().post(session + "/no-show", Map.of("side", "A")).expect(200);
        line.newHire()
                .post(session + "/attendance", Map.of("side", "A", "personId", line.newHire))
                .expectProblem(409, "nobody-came");

        var cancelled = line.scheduled();
        line.manager()
                .post(cancelled + "/cancellation", Map.of("reason", "the line stands still"))
                .expect(200);
        line.newHire().post(cancelled + "/no-show", Map.of("side", "B")).expectProblem(409, "wrong-stage");
    }

    @Test
    void closedWithASideMissingOnlyAfterFourteenDays() {
        var longAgo = line.held();
        var closed = line.newHire().post(longAgo + "/closing").expect(200);
        var seen = line.newHire().after(closed).get(longAgo);
        assertThat(seen.json().at("/missing").size()).isEqualTo(2);
        // A reflection that comes later still counts.
        line.newHire().post(longAgo + "/reflections", line.learned("PROGRAM")).expect(201);

        var session = line.requested().location();
        var lately = LocalDateTime.now(SERVICE.clock().withZone(DETROIT))
                .truncatedTo(ChronoUnit.DAYS)
                .minusDays(2)
                .plusHours(12);
        line.newHire().post(session + "/schedule", at(lately.toString())).expect(200);
        line.newHire().post(session + "/holding").expect(200);
        line.newHire().post(session + "/reflections", line.learned("PROGRAM")).expect(201);
        line.newHire()
                .post(session + "/nothing-learned", Map.of("side", "A", "why", "after all"))
                .expectProblem(409, "has-reflected");
        var refused = line.newHire().post(session + "/closing").expectProblem(409, "sides-missing");
        assertThat(refused.text("/sides/0")).isEqualTo("B");
        assertThat(Instant.parse(refused.text("/closableFrom")))
                .isEqualTo(lately.plusDays(14).atZone(DETROIT).toInstant());
        line.teamLeader()
                .post(session + "/nothing-learned", Map.of("side", "B", "why", "we knew it"))
                .expect(200);
        line.teamLeader()
                .post(session + "/nothing-learned", Map.of("side", "B", "why", "really"))
                .expectProblem(409, "already-declared");
        line.newHire().post(session + "/closing").expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"localStart\": \"2025-03-03T09:00\", \"zone\": \"UTC+2\", \"duration\": \"PT1H\"}",
                "{\"localStart\": \"2025-03-03T09:00\", \"zone\": \"Detroit\", \"duration\": \"PT1H\"}",
                "{\"localStart\": \"2025-03-03T09:00Z\", \"zone\": \"America/Detroit\", \"duration\": \"PT1H\"}",
                "{\"localStart\": \"2025-03-03T09:00\", \"zone\": \"America/Detroit\", \"duration\": \"PT25H\"}",
                "{\"localStart\": \"2025-03-03T09:00\", \"zone\": \"America/Detroit\", \"duration\": 60}",
                "{\"localStart\": \"1492-10-12T09:00\", \"zone\": \"America/Detroit\", \"duration\": \"PT1H\"}"
            })
    void aTimeThatCannotBeIsABadRequest(String body) {
        line.newHire().post(line.requested().location() + "/schedule", body).expectProblem(400, "invalid-field");
    }

    private static Map<String, Object> at(String localStart) {
        return Map.of("localStart", localStart, "zone", "America/Detroit", "duration", "PT1H");
    }
}
