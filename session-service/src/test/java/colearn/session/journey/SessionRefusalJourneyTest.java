package colearn.session.journey;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.identity.Role;
import colearn.platform.time.Ids;
import colearn.session.SessionService;
import colearn.session.received.AgreementFact;
import colearn.session.received.PartnerFact;
import colearn.session.received.RelationshipFact;
import colearn.testkit.service.ServiceUnderTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session refuses says why, and leaves nothing behind. */
class SessionRefusalJourneyTest {
    private static final ZoneId DETROIT = ZoneId.of("America/Detroit");

    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("session", SessionService.class);

    private Line line;

    @BeforeEach
    void begin() {
        line = new Line(SERVICE).begun();
    }

    @Test
    void aToolWithoutAStruggleIsRefusedWithTheReason() {
        var session = line.held();
        var nowhere = Ids.next();
        var refused = line.teamLeader()
                .post(session + "/tools", Map.of("tool", "kanban", "struggleId", nowhere, "fit", "it is modern"))
                .expectProblem(409, "tool-without-struggle");
        assertThat(refused.text("/struggleId")).isEqualTo(nowhere.toString());
        assertThat(refused.text("/title")).contains("problem");

        var elsewhere = new Line(SERVICE).begun().struggle();
        line.teamLeader()
                .post(session + "/tools", Map.of("tool", "kanban", "struggleId", elsewhere, "fit", "it is modern"))
                .expectProblem(409, "tool-without-struggle");

        var later = new HashMap<>(line.seen());
        later.put("at", "2025-03-04T09:00:00Z");
        var seenLater = line.newHire().post("/struggles", later).expect(201).id();
        line.teamLeader()
                .post(session + "/tools", Map.of("tool", "kanban", "struggleId", seenLater, "fit", "it is modern"))
                .expectProblem(409, "tool-before-struggle");
        assertThat(line.newHire().get(session).json().at("/tools").isEmpty()).isTrue();
    }

    @Test
    void aSessionIsAboutStrugglesOfItsOwnRelationship() {
        var elsewhere = new Line(SERVICE).begun().struggle();
        line.newHire()
                .post("/sessions", Map.of("relationshipId", line.relationship, "struggleIds", List.of(elsewhere)))
                .expectProblem(409, "struggles-not-observed");
    }

    @Test
    void onlyInARelationshipThatIsActiveWithPartnersThatAre() {
        line.newHire()
                .post("/sessions", Map.of("relationshipId", Ids.next(), "struggleIds", List.of()))
                .expectProblem(403, "not-of-the-relationship");
        line.manager()
                .post("/sessions", Map.of("relationshipId", Ids.next(), "struggleIds", List.of()))
                .expectProblem(409, "relationship-not-open");

        var requested = line.requested().location();
        var scheduled = line.scheduled();
        line.heard.partner(line.carMaker, new PartnerFact.Paused());
        var refused =
                line.newHire().post(requested + "/schedule", Line.MARCH_3).expectProblem(409, "relationship-not-open");
        assertThat(refused.text("/partnersNotActive/0")).isEqualTo(line.carMaker.toString());
        // What is already scheduled stays.
        line.newHire().post(scheduled + "/holding").expect(200);

        line.heard.partner(line.carMaker, new PartnerFact.Resumed());
        line.newHire().post(requested + "/schedule", Line.MARCH_3).expect(200);
        line.heard.relationship(line.relationship, new RelationshipFact.Concluded());
        line.manager()
                .post("/sessions", Map.of("relationshipId", line.relationship, "struggleIds", List.of()))
                .expectProblem(409, "relationship-not-open");
    }

    @Test
    void withoutAnAgreementInEffectNothingIsScheduledAnyMore() {
        var requested = line.newHire()
                .post("/sessions", Map.of("relationshipId", line.relationship, "struggleIds", List.of()))
                .expect(201)
                .location();
        var agreement = Ids.next();
        line.heard.agreement(agreement, line.carMaker, new AgreementFact.Activated(null, null, null));
        line.heard.agreement(agreement, line.carMaker, new AgreementFact.Terminated());

        var refused =
                line.newHire().post(requested + "/schedule", Line.MARCH_3).expectProblem(409, "relationship-not-open");
        assertThat(refused.text("/partnersWithoutAgreement/0")).isEqualTo(line.carMaker.toString());

        var until = LocalDate.now(DETROIT).minusDays(2);
        line.heard.agreement(
                Ids.next(), line.carMaker, new AgreementFact.Activated(until.minusYears(1), until, DETROIT));
        line.newHire().post(requested + "/schedule", Line.MARCH_3).expectProblem(409, "relationship-not-open");

        line.heard.agreement(
                Ids.next(), line.carMaker, new AgreementFact.Activated(until, until.plusYears(1), DETROIT));
        line.newHire().post(requested + "/schedule", Line.MARCH_3).expect(200);
    }

    @Test
    void onlyMembersOfASideActForIt() {
        var session = line.held();
        line.stranger()
                .post(session + "/reflections", line.learned("PROGRAM"))
                .expectProblem(403, "not-of-the-relationship");
        line.manager()
                .post(session + "/reflections", line.learned("PROGRAM"))
                .expectProblem(403, "not-of-the-relationship");
        line.stranger().post(session + "/closing").expectProblem(403, "not-of-the-relationship");
        line.teamLeader()
                .post(session + "/nothing-learned", Map.of("side", "A", "why", "they told me"))
                .expectProblem(403, "not-of-that-side");
        line.newHire()
                .post(session + "/attendance", Map.of("side", "A", "personId", line.stranger))
                .expectProblem(403, "not-of-that-side");
    }

    @Test
    void whoHasLeftTheSideNoLongerActsForIt() {
        var session = line.held();
        line.heard.relationship(
                line.relationship,
                new RelationshipFact.SideMemberLeft("A", line.newHire, LocalDate.parse("2025-04-01")));
        line.newHire()
                .post(session + "/reflections", line.learned("PROGRAM"))
                .expectProblem(403, "not-of-the-relationship");
        // They were a member on the day of the session.
        line.teamLeader()
                .post(session + "/attendance", Map.of("side", "A", "personId", line.newHire))
                .expect(200);
    }

    @Test
    void analystsAndOperatorsChangeNothingEvenAsMembers() {
        var session = line.held();
        for (var role : List.of(Role.ANALYST, Role.OPERATOR)) {
            line.as(line.newHire, role)
                    .post(session + "/reflections", line.learned("PROGRAM"))
                    .expectProblem(403, "forbidden");
            line.as(line.newHire, role).post("/struggles", line.seen()).expectProblem(403, "forbidden");
        }
        line.as(line.newHire, Role.OPERATOR).get(session).expectProblem(403, "forbidden");
    }

    @Test
    void aStaleVersionReplacesNothing() {
        var session = line.scheduled();
        line.newHire().post(session + "/reschedule", Line.MARCH_10).expectProblem(428, "version-missing");
        var stale = line.newHire().ifMatch(1).post(session + "/reschedule", Line.MARCH_10);
        stale.expectProblem(412, "stale-version");
        assertThat(stale.text("/actual")).isEqualTo("2");
        line.newHire().ifMatch(2).post(session + "/reschedule", Line.MARCH_10).expect(200);
        var first = line.newHire().post(session + "/schedule", Line.MARCH_3);
        first.expectProblem(409, "already-scheduled");
        assertThat(first.text("/zone")).isEqualTo("America/Detroit");
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

    @Test
    void whoeverLearnedIsAPartyOfTheirSide() {
        var refused = line.newHire()
                .post(line.held() + "/reflections", line.learned("A", line.teamLeaders, "PROGRAM"))
                .expectProblem(409, "learner-not-of-that-side");
        assertThat(refused.text("/parties/0")).isEqualTo(line.newHire.toString());
    }

    @Test
    void aSessionThatNobodyRequestedIsNotFound() {
        var nowhere = "/sessions/" + Ids.next();
        line.newHire().get(nowhere).expectProblem(404, "not-found");
        line.newHire().post(nowhere + "/holding").expectProblem(404, "not-found");
        line.newHire().post(nowhere + "/schedule", Line.MARCH_3).expectProblem(404, "not-found");
        line.newHire().post("/sessions/1/holding").expectProblem(400, "invalid-parameter");
    }

    @Test
    void fiftyStrugglesAreTheMost() {
        var fiftyOne = Stream.generate(Ids::next).limit(51).toList();
        line.newHire()
                .post("/sessions", Map.of("relationshipId", line.relationship, "struggleIds", fiftyOne))
                .expectProblem(400, "invalid-field");
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

    @Test
    void aBodyIsReadStrictly() {
        var session = line.held();
        line.newHire().post(session + "/nothing-learned", "{\"side\": \"A\"}").expectProblem(400, "missing-field");
        line.newHire()
                .post(session + "/nothing-learned", "{\"side\": \"C\", \"why\": \"x\"}")
                .expectProblem(400, "invalid-field");
        line.newHire()
                .post(session + "/nothing-learned", "{\"side\": \"A\", \"why\": \"  \"}")
                .expectProblem(400, "invalid-field");
        line.newHire()
                .post(session + "/nothing-learned", "{\"side\": \"A\", \"why\": \"x\", \"secret\": 1}")
                .expectProblem(400, "unknown-field");
        line.newHire()
                .post(
                        session + "/tools",
                        "{\"tool\": \"a\\nb\", \"struggleId\": \"%s\", \"fit\": \"x\"}".formatted(Ids.next()))
                .expectProblem(400, "invalid-field");
        line.newHire()
                .post(
                        session + "/attendance",
                        Map.of("side", "A", "personId", line.newHire, "standInFor", line.newHire))
                .expectProblem(400, "invalid-field");
        line.newHire().post(session + "/nothing-learned", "{").expectProblem(400, "malformed-json");
    }

    private static Map<String, Object> at(String localStart) {
        return Map.of("localStart", localStart, "zone", "America/Detroit", "duration", "PT1H");
    }
}
