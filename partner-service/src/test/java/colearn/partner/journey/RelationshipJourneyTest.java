package colearn.partner.journey;

import static colearn.partner.journey.Office.NOTHING;
import static colearn.servers.shared.Patience.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.PartnerService;
import colearn.platform.commands.LogPosition;
import colearn.platform.http.HeardPositions;
import colearn.platform.time.Ids;
import colearn.testkit.facts.Fact;
import colearn.testkit.http.Reply;
import colearn.testkit.service.ServiceUnderTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two sides begin with somebody who speaks for each, and end when both have learned or somebody says that they have not. */
class RelationshipJourneyTest {
    private static final Map<String, Object> GAP = Map.of("gapAcknowledgement", "the ward closed before it could say");

    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("partner", PartnerService.class);

    private final Office office = new Office(SERVICE);
    private UUID hospital;
    private UUID nurse;
    private UUID coach;

    @BeforeEach
    void meet() {
        hospital = office.admitted(Office.HOSPITAL);
        nurse = office.person(hospital);
        coach = office.person(office.institute());
    }

    @Test
    void itBeginsWithAMemberOnEachSide() {
        var proposed = office.manager().post("/relationships", mission()).expect(201);
        var relationship = proposed.location();
        assertThat(relationship).isEqualTo("/relationships/" + proposed.id());
        office.manager().post(relationship + "/conclusion", GAP).expectProblem(409, "relationship-not-activated");
        join(relationship, "A", nurse).expect(200);
        var silent =
                office.manager().post(relationship + "/activation", NOTHING).expectProblem(409, "sides-without-member");
        assertThat(silent.json().at("/sides").valueStream().map(it -> it.asString()))
                .containsExactly("B");
        join(relationship, "B", nurse).expectProblem(409, "already-member");
        join(relationship, "B", Ids.next()).expectProblem(422, "unknown-person");
        join(relationship, "B", coach).expect(200);
        assertThat(office.manager()
                        .post(relationship + "/activation", NOTHING)
                        .expect(200)
                        .version())
                .isEqualTo(4);
    }

    @Test
    void workBeginsWithActivePartners() {
        var relationship =
                office.manager().post("/relationships", mission()).expect(201).location();
        join(relationship, "A", nurse).expect(200);
        join(relationship, "B", coach).expect(200);
        office.manager()
                .post("/partners/" + hospital + "/pause", Map.of("why", "a flood"))
                .expect(200);
        office.manager().post(relationship + "/activation", NOTHING).expectProblem(409, "partner-not-active");
        office.manager().post("/partners/" + hospital + "/resumption").expect(200);
        office.manager().post(relationship + "/activation").expect(200);
    }

    @Test
    void aMemberLeavesOnceAndNotBeforeTheyCame() {
        var relationship =
                office.manager().post("/relationships", mission()).expect(201).location();
        join(relationship, "A", nurse).expect(200);
        var leaving = relationship + "/members/" + nurse + "/leaving";
        office.manager().post(leaving, Map.of("from", "2025-12-31")).expectProblem(422, "leaves-before-joining");
        office.manager().post(leaving, Map.of("from", "2026-02-01")).expect(200);
        office.manager().post(leaving, Map.of("from", "2026-03-01")).expectProblem(409, "has-left");
        office.manager()
                .post(relationship + "/members/" + coach + "/leaving", Map.of("from", "2026-02-01"))
                .expectProblem(409, "not-a-member");
    }

    @Test
    void whoLearnsOnOneSideDoesNotSpeakForTheOther() {
        var relationship = office.manager()
                .post(
                        "/relationships",
                        proposal(
                                "INDIVIDUAL",
                                side(Map.of("type", "PERSON", "id", nurse, "partnerId", hospital)),
                                side(institute())))
                .expect(201)
                .location();
        join(relationship, "B", nurse).expectProblem(409, "party-of-the-other-side");
    }

    @Test
    void eachLevelAsksForItsOwn() {
        refused(422, "no-person", proposal("INDIVIDUAL", side(organisation(hospital)), side(institute())));
        refused(422, "no-project", proposal("PROJECT", side(organisation(hospital)), side(institute())));
        refused(
                422,
                "side-without-partner",
                proposal("CROSS_INDUSTRY", side(organisation(hospital)), side(institute())));
        var clinic = office.registered(Office.HOSPITAL);
        refused(
                409,
                "same-industry",
                proposal("CROSS_INDUSTRY", side(organisation(hospital)), side(organisation(clinic))));
        refused(
                422,
                "not-institute-and-partner",
                proposal("MISSION", side(organisation(hospital)), side(organisation(clinic))));
        var carMaker = office.registered(Office.CAR_MAKER);
        var across = proposal("CROSS_INDUSTRY", side(organisation(hospital)), side(organisation(carMaker)));
        office.manager().post("/relationships", across).expect(201);
    }

    @Test
    void theSidesAreWhoTheyAre() {
        refused(422, "same-party-on-both-sides", proposal("MISSION", side(institute()), side(institute())));
        refused(422, "unknown-partner", proposal("MISSION", side(institute()), side(organisation(Ids.next()))));
        refused(
                422,
                "unknown-person",
                proposal("INDIVIDUAL", side(Map.of("type", "PERSON", "id", Ids.next())), side(institute())));
        refused(
                422,
                "partner-id-does-not-fit",
                proposal(
                        "INDIVIDUAL",
                        side(Map.of("type", "PERSON", "id", nurse, "partnerId", office.registered(Office.CAR_MAKER))),
                        side(institute())));
        var unsaid = office.manager()
                .post(
                        "/relationships",
                        proposal("INDIVIDUAL", side(Map.of("type", "PERSON", "id", nurse)), side(institute())))
                .expect(201);
        assertThat(office.manager()
                        .after(unsaid)
                        .get(unsaid.location())
                        .expect(200)
                        .text("/sideA/parties/0/partnerId"))
                .isEqualTo(hospital.toString());
        var child = new HashMap<>(mission());
        child.put("parentId", Ids.next());
        refused(422, "unknown-parent", child);
        child.put("parentId", office.manager().post("/relationships", mission()).id());
        office.manager().post("/relationships", child).expect(201);
    }

    @Test
    void itEndsWhenBothSidesHaveLearnedAsInsightServiceSays() throws InterruptedException {
        var relationship = begun();
        var silent = office.manager()
                .post(relationship + "/conclusion", NOTHING)
                .expectProblem(409, "sides-without-learning");
        assertThat(silent.json().at("/sides").size()).isEqualTo(2);
        learned(relationship, "A", "learning.confirmed");
        learned(relationship, "B", "learning.disputed");
        silent = office.manager()
                .post(relationship + "/conclusion", NOTHING)
                .expectProblem(409, "sides-without-learning");
        assertThat(silent.json().at("/sides").valueStream().map(it -> it.asString()))
                .containsExactly("B");
        learned(relationship, "B", "learning.confirmed");
        office.manager().post(relationship + "/conclusion", NOTHING).expect(200);
        office.manager()
                .post(relationship + "/members/" + nurse + "/leaving", Map.of("from", "2026-02-01"))
                .expectProblem(409, "relationship-concluded");
    }

    @Test
    void orWhenSomebodySaysThatASideHasNot() {
        var relationship = begun();
        office.manager().post(relationship + "/conclusion", GAP).expect(200);
        office.manager().post(relationship + "/conclusion", GAP).expectProblem(409, "relationship-concluded");
        office.manager().post(relationship + "/conclusion", NOTHING).expect(200);
    }

    private String begun() {
        var relationship =
                office.manager().post("/relationships", mission()).expect(201).location();
        join(relationship, "A", nurse).expect(200);
        join(relationship, "B", coach).expect(200);
        office.manager().post(relationship + "/activation", NOTHING).expect(200);
        return relationship;
    }

    private void learned(String relationship, String side, String then) throws InterruptedException {
        var insight = SERVICE.factsFrom("insight");
        var learning = Ids.next();
        var parent = UUID.fromString(relationship.substring("/relationships/".length()));
        Fact recorded = insight.fact("learning.recorded", learning)
                .with("relationshipId", parent)
                .with("side", side)
                .parent("relationship", parent);
        insight.tell(recorded);
        var told = insight.tell(insight.fact(then, learning).parent("relationship", parent));
        assertThat(SERVICE.bean(HeardPositions.class).await(LogPosition.parse(told.position()), PATIENCE))
                .as("heard")
                .isTrue();
    }

    private Reply join(String relationship, String side, UUID person) {
        return office.manager()
                .post(relationship + "/members", Map.of("side", side, "personId", person, "from", "2026-01-01"));
    }

    private void refused(int status, String type, Map<String, Object> proposal) {
        office.manager().post("/relationships", proposal).expectProblem(status, type);
    }

    private Map<String, Object> mission() {
        return proposal("MISSION", side(organisation(hospital)), side(institute()));
    }

    private static Map<String, Object> proposal(String level, Object sideA, Object sideB) {
        return Map.of("level", level, "sideA", sideA, "sideB", sideB, "purpose", "admit a patient in one go");
    }

    private static Object side(Object party) {
        return Map.of("parties", List.of(party));
    }

    private static Map<String, Object> organisation(UUID partner) {
        return Map.of("type", "ORGANISATION", "id", partner, "label", "A partner", "partnerId", partner);
    }

    private Map<String, Object> institute() {
        return Map.of("type", "ORGANISATION", "id", office.institute(), "label", "The institute");
    }
}
