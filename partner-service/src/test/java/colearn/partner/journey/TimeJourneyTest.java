package colearn.partner.journey;

import static colearn.partner.journey.Office.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import colearn.partner.PartnerService;
import colearn.platform.identity.Role;
import colearn.platform.time.Ids;
import colearn.testkit.facts.FactsFromOthers;
import colearn.testkit.facts.Told;
import colearn.testkit.http.Client;
import colearn.testkit.http.Reply;
import colearn.testkit.service.ServiceUnderTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens although nobody calls; the service is asleep while some of it comes due. */
class TimeJourneyTest {
    private static final ServiceUnderTest SERVICE = ServiceUnderTest.own("partner", PartnerService.class);

    private final Office office = new Office(SERVICE);
    private final FactsFromOthers session = SERVICE.factsFrom("session");

    @BeforeAll
    static void start() {
        SERVICE.start();
    }

    @AfterAll
    static void end() {
        SERVICE.close();
    }

    @Test
    void anAgreementExpiresOnItsDayThoughTheServiceWasAsleepAndIsNotRepeated() {
        var partner = office.registered(Office.HOSPITAL);
        var lastDay = office.today().plusDays(10);
        var agreement = office.agreed(partner, office.today(), lastDay);
        SERVICE.stop();
        SERVICE.clock().advance(Duration.ofDays(14));
        SERVICE.start();
        becomes(agreement, "EXPIRED");
        var expired = office.manager().get(agreement).expect(200);
        assertThat(expired.text("/inEffect")).isEqualTo("false");
        SERVICE.restart();
        office.manager()
                .post(agreement + "/termination", Map.of("why", "too late"))
                .expectProblem(409, "agreement-over");
        assertThat(version(agreement)).isEqualTo(expired.text("/version"));
    }

    @Test
    void aRenewedAgreementGoesOnUntilItsNewLastDay() {
        var partner = office.registered(Office.HOSPITAL);
        var lastDay = office.today().plusDays(3);
        var agreement = office.agreed(partner, office.today(), lastDay);
        var other = office.agreed(office.registered(Office.HOSPITAL), office.today(), lastDay);
        var renewed = replace(agreement, "/renewal", Map.of("to", lastDay.plusDays(10)), 5);
        assertThat(renewed).isEqualTo(200);
        assertThat(replace(agreement, "/renewal", Map.of("to", lastDay.plusDays(20)), 5))
                .isEqualTo(412);
        var next = office.proposed(partner, lastDay.plusDays(5), lastDay.plusDays(50));
        office.sign(next, "PARTNER", office.person(partner)).expect(200);
        office.sign(next, "INSTITUTE", office.person(office.institute())).expectProblem(409, "agreement-overlaps");
        SERVICE.clock().advance(Duration.ofDays(5));
        becomes(other, "EXPIRED");
        assertThat(state(agreement)).isEqualTo("ACTIVE");
        SERVICE.clock().advance(Duration.ofDays(10));
        becomes(agreement, "EXPIRED");
    }

    @Test
    void whatIsCorrectedOfItsEndMovesTheDayOnWhichAnAgreementExpires() {
        var lastDay = office.today().plusDays(3);
        var shortened = office.agreed(office.registered(Office.HOSPITAL), office.today(), lastDay);
        assertThat(replace(shortened, "/renewal", Map.of("to", lastDay.plusDays(90)), 5))
                .isEqualTo(200);
        var revived = office.agreed(office.registered(Office.HOSPITAL), office.today(), lastDay);
        office.manager()
                .post(revived + "/termination", Map.of("why", "the wrong one"))
                .expect(200);
        retractTheLast(shortened);
        retractTheLast(revived);
        becomes(revived, "ACTIVE");
        SERVICE.clock().advance(Duration.ofDays(5));
        becomes(shortened, "EXPIRED");
        becomes(revived, "EXPIRED");
        var renewal = office.manager().get(shortened + "/history").expect(200).text("/items/5/corrections/0/event");
        office.manager()
                .ifMatch(8)
                .post(shortened + "/corrections", Map.of("event", renewal, "retract", true, "why", "too late"))
                .expectProblem(409, "stands-in-the-way");
    }

    private void retractTheLast(String agreement) {
        var renewed = office.manager().get(agreement + "/history").expect(200).text("/items/5/event");
        office.manager()
                .ifMatch(6)
                .post(agreement + "/corrections", Map.of("event", renewed, "retract", true, "why", "a slip"))
                .expect(200);
    }

    @Test
    void pastTermsAreReadAsTheyWere() {
        var today = office.today();
        var agreement = office.agreed(office.registered(Office.HOSPITAL), today, today.plusDays(100));
        var changed = Map.of(
                "from",
                today.plusDays(30),
                "groundRules",
                "we tell each other what we saw",
                "fee",
                Map.of("amount", 1000, "currency", "USD"),
                "defaultAudience",
                "COMMUNITY",
                "defaultAttribution",
                "NAMED");
        assertThat(replace(agreement, "/terms", changed, 5)).isEqualTo(200);
        await().until(() -> audienceOn(agreement, today.plusDays(30)).equals("COMMUNITY"));
        assertThat(audienceOn(agreement, today.plusDays(29))).isEqualTo("PARTNERS");
        SERVICE.clock().advance(Duration.ofDays(31));
        var now = office.manager().get(agreement).expect(200);
        assertThat(now.text("/groundRules")).isEqualTo("we tell each other what we saw");
        assertThat(now.text("/terms/0/groundRules")).isEqualTo("we go and see together");
        assertThat(audienceOn(agreement, today)).isEqualTo("PARTNERS");
        changed = Map.of(
                "from",
                today,
                "groundRules",
                "x",
                "fee",
                Map.of("amount", 0, "currency", "USD"),
                "defaultAudience",
                "SELF",
                "defaultAttribution",
                "NAMED");
        assertThat(replace(agreement, "/terms", changed, 6)).isEqualTo(409);
    }

    @Test
    void aRelationshipFallsAsleepAfterSixtyDaysWithoutASessionAndASessionWakesIt() {
        var relationship = active();
        var held = SERVICE.clock().instant().plus(Duration.ofDays(40));
        SERVICE.clock().advance(Duration.ofDays(40));
        held(relationship, held);
        SERVICE.clock().advance(Duration.ofDays(30));
        var watched = active();
        SERVICE.clock().advance(Duration.ofDays(29));
        assertThat(state(relationship)).as("forty days and fifty-nine days").isEqualTo("ACTIVE");
        SERVICE.clock().advance(Duration.ofDays(2));
        becomes(relationship, "DORMANT");
        assertThat(state(watched)).isEqualTo("ACTIVE");
        held(relationship, SERVICE.clock().instant());
        becomes(relationship, "ACTIVE");
    }

    @Test
    void aSessionThatWasHeldAfterAllWakesWhatSleepsAndOneThatWasNotLetsItSleepEarlier() {
        var asleep = active();
        var kept = active();
        SERVICE.clock().advance(Duration.ofDays(40));
        var wrong = held(asleep, SERVICE.clock().instant());
        var right = held(kept, SERVICE.clock().instant());
        session.tell(session.fact("session.event-corrected", wrong.aggregateId())
                .with("corrects", wrong.eventId())
                .without("content")
                .without("effectiveAt")
                .parent("relationship", id(asleep)));
        SERVICE.clock().advance(Duration.ofDays(30));
        becomes(asleep, "DORMANT");
        assertThat(state(kept)).isEqualTo("ACTIVE");

        session.tell(session.fact("session.event-corrected", wrong.aggregateId())
                .with("corrects", wrong.eventId())
                .with(
                        "content",
                        Map.of(
                                "type",
                                "session.held",
                                "version",
                                1,
                                "data",
                                session.fact("session.held", wrong.aggregateId())
                                        .with("heldAt", SERVICE.clock().instant())
                                        .data()))
                .with("effectiveAt", SERVICE.clock().instant())
                .parent("relationship", id(asleep)));
        becomes(asleep, "ACTIVE");
        assertThat(right.version()).isEqualTo(1);
    }

    @Test
    void aSessionThatIsHeardOfAfterDaysOfDowntimeComesBeforeTheSleepThatItPrevents() {
        var relationship = active();
        var silent = active();
        SERVICE.stop();
        SERVICE.clock().advance(Duration.ofDays(50));
        held(relationship, SERVICE.clock().instant());
        SERVICE.clock().advance(Duration.ofDays(20));
        SERVICE.start();
        becomes(silent, "DORMANT");
        assertThat(version(relationship)).as("it never slept").isEqualTo("4");
        SERVICE.clock().advance(Duration.ofDays(45));
        becomes(relationship, "DORMANT");
    }

    @Test
    void whoOperatesTheLocalStackMovesItsClock() {
        var agreement = office.agreed(
                office.registered(Office.HOSPITAL),
                office.today(),
                office.today().plusDays(5));
        var ahead = SERVICE.clock().ahead();
        move(office.manager(), ahead.plusDays(7)).expectProblem(403, "forbidden");
        var operator = office.as(Ids.next(), Role.OPERATOR);
        move(operator, Duration.ofDays(-1)).expectProblem(400, "invalid-field");
        move(operator, ahead.plusDays(7)).expect(200);
        becomes(agreement, "EXPIRED");
        move(operator, ahead).expect(200);
        assertThat(SERVICE.clock().ahead()).as("it never goes back").isEqualTo(ahead.plusDays(7));
    }

    private static Reply move(Client somebody, Duration ahead) {
        return somebody.with("Content-Type", "application/json")
                .send("PUT", "/local/clock", BodyPublishers.ofString("{\"ahead\":\"%s\"}".formatted(ahead)));
    }

    @Test
    void operatorsSeeWhatIsSet() {
        office.agreed(
                office.registered(Office.HOSPITAL),
                office.today(),
                office.today().plusDays(900));
        var operator = office.as(Ids.next(), Role.OPERATOR);
        await().until(() -> timer(operator, "agreement-expiry").contains("\"overdue\":0"));
        assertThat(operator.get("/operations/refusals").expect(200).text("/position"))
                .startsWith("partner:1:");
        office.manager().get("/operations/timers").expectProblem(403, "forbidden");
    }

    private static String timer(Client operator, String name) {
        var all = operator.get("/operations/timers").expect(200).body();
        return all.substring(all.indexOf(name));
    }

    private String active() {
        var ours = office.person(office.institute());
        var partner = office.admitted(Office.HOSPITAL);
        var theirs = office.person(partner);
        var proposal = Map.of(
                "level",
                "MISSION",
                "sideA",
                Map.of(
                        "parties",
                        List.of(Map.of(
                                "type", "ORGANISATION", "id", partner, "label", "the hospital", "partnerId", partner))),
                "sideB",
                Map.of("parties", List.of(Map.of("type", "ORGANISATION", "id", office.institute(), "label", "us"))),
                "purpose",
                "to learn");
        var relationship =
                office.manager().post("/relationships", proposal).expect(201).location();
        for (var member : Map.of("A", theirs, "B", ours).entrySet()) {
            office.manager()
                    .post(
                            relationship + "/members",
                            Map.of(
                                    "side",
                                    member.getKey(),
                                    "personId",
                                    member.getValue(),
                                    "from",
                                    office.today().minusDays(1)))
                    .expect(200);
        }
        office.manager().post(relationship + "/activation", NOTHING).expect(200);
        return relationship;
    }

    private Told held(String relationship, Instant at) {
        return session.tell(session.fact("session.held", Ids.next())
                .with("heldAt", at)
                .parent("relationship", id(relationship))
                .effective(at));
    }

    private static UUID id(String relationship) {
        return UUID.fromString(relationship.substring(relationship.lastIndexOf('/') + 1));
    }

    private int replace(String agreement, String what, Map<String, ?> body, long seen) {
        return office.manager().ifMatch(seen).post(agreement + what, body).status();
    }

    private String audienceOn(String agreement, LocalDate day) {
        return office.manager().get(agreement + "?on=" + day).expect(200).text("/defaultAudience");
    }

    private String version(String place) {
        return office.manager().get(place).expect(200).text("/version");
    }

    private String state(String place) {
        return office.manager().get(place).expect(200).text("/state");
    }

    private void becomes(String place, String state) {
        await().until(() -> state(place).equals(state));
    }
}
