package colearn.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.PartnerService;
import colearn.platform.identity.Role;
import colearn.platform.time.Ids;
import colearn.testkit.http.Client;
import colearn.testkit.http.Reply;
import colearn.testkit.service.ServiceUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What who may read, over HTTP: a hospital in a mission with the institute, and a bakery that is only a prospect. */
class ReadingJourneyTest {
    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("partner", PartnerService.class);

    private static final String OWN = Ids.next().toString().substring(24);
    private static String institute;
    private static UUID hospital;
    private static UUID bakery;
    private static UUID nurse;
    private static UUID baker;
    private static UUID coach;
    private static UUID agreement;
    private static UUID relationship;
    private static Reply last;

    @BeforeAll
    static void tell() {
        institute = manager().get("/institute").expect(200).text("/id");
        hospital = partner("Hôpital " + OWN, "8610");
        bakery = partner("Bakery " + OWN, "1071");
        nurse = person(hospital.toString(), "Nora Nurse");
        baker = person(bakery.toString(), "Bernd Baker");
        coach = person(institute, "Carla Coach");
        for (var criterion : List.of("EXECUTIVE_COMMITMENT", "LEARNING_AT_THE_WORK", "WILLINGNESS_TO_SHARE")) {
            post(
                    "/partners/" + hospital + "/assessments",
                    Map.of("criterion", criterion, "evidence", "seen " + criterion));
        }
        agreement = agreement();
        post("/agreements/" + agreement + "/proposal", Map.of());
        post("/agreements/" + agreement + "/signatures", Map.of("side", "INSTITUTE", "personId", coach));
        post("/agreements/" + agreement + "/signatures", Map.of("side", "PARTNER", "personId", nurse));
        post("/partners/" + hospital + "/admission", Map.of());
        relationship = mission();
        member("A", nurse);
        member("B", coach);
        post("/relationships/" + relationship + "/activation", Map.of());
        last = post("/relationships/" + relationship + "/conclusion", Map.of("gapAcknowledgement", "no time"));
    }

    @Test
    void theDirectoryFindsAPartnerByNameIndustryAndState() {
        assertThat(ids(manager().after(last).get("/partners?text=hopital%20" + OWN)))
                .containsExactly(hospital);
        assertThat(ids(manager().after(last).get("/partners?state=PROSPECT&industry=C&text=" + OWN)))
                .containsExactly(bakery);
        manager().get("/partners?state=ASLEEP").expectProblem(400, "invalid-parameter");
    }

    @Test
    void theDirectoryGoesOnWhereAPageEnded() {
        var first = manager().after(last).get("/partners?limit=1&text=" + OWN).expect(200);
        assertThat(ids(first)).containsExactly(bakery);
        assertThat(ids(manager().get("/partners?limit=1&text=" + OWN + "&cursor=" + first.text("/next"))))
                .containsExactly(hospital);
        manager().get("/partners?cursor=nonsense").expectProblem(400, "invalid-parameter");
    }

    @Test
    void aPartnerHasItsVersionAsTag() {
        var reply = manager().after(last).get("/partners/" + hospital).expect(200);
        assertThat(reply.header("ETag")).contains("\"5\"");
        assertThat(reply.text("/state")).isEqualTo("ACTIVE");
        assertThat(reply.text("/industries/0/topLevel")).isEqualTo("Q");
        manager()
                .ifMatch(5)
                .post("/partners/" + hospital + "/name", Map.of("name", "Hôpital " + OWN))
                .expect(200);
        manager()
                .ifMatch(4)
                .post("/partners/" + hospital + "/name", Map.of("name", "X" + OWN))
                .expectProblem(412, "stale-version");
    }

    @Test
    void whatWasSeenAtAPartnerIsForThoseWhoRunTheProgram() {
        var path = "/partners/" + hospital;
        var pointer = "/evidence/LEARNING_AT_THE_WORK/text";
        assertThat(manager().after(last).get(path).text(pointer)).isEqualTo("seen LEARNING_AT_THE_WORK");
        for (var reader : List.of(as(coach, Role.COACH), as(Ids.next(), Role.ANALYST), nurse())) {
            assertThat(reader.get(path).expect(200).json().at(pointer).isNull()).isTrue();
        }
    }

    @Test
    void aMemberOfAPartnerSeesItsOwnAlone() {
        assertThat(ids(nurse().after(last).get("/partners?text=" + OWN))).containsExactly(hospital);
        nurse().get("/partners/" + bakery).expectProblem(404, "not-found");
        nurse().get("/partners/" + Ids.next()).expectProblem(404, "not-found");
    }

    @Test
    void anAgreementIsBetweenTheTwoWhoSign() {
        var path = "/agreements/" + agreement;
        var reply = nurse().after(last).get(path).expect(200);
        assertThat(reply.text("/groundRules")).isEqualTo("we go and see");
        assertThat(reply.text("/state")).isEqualTo("ACTIVE");
        assertThat(reply.json().at("/inEffect").asBoolean()).isTrue();
        assertThat(reply.json().at("/signatures").size()).isEqualTo(2);
        assertThat(ids(manager().get("/agreements?partner=" + hospital))).containsExactly(agreement);
        baker().get(path).expectProblem(404, "not-found");
        as(coach, Role.COACH).get(path).expectProblem(403, "forbidden");
        as(Ids.next(), Role.ANALYST).get("/agreements").expectProblem(403, "forbidden");
    }

    @Test
    void aNameIsForManagersThePersonAndThoseWhoWorkWithThem() {
        var path = "/persons/" + nurse;
        for (var reader : List.of(manager(), nurse(), as(coach, Role.COACH))) {
            var reply = reader.after(last).get(path).expect(200);
            assertThat(reply.text("/name")).isEqualTo("Nora Nurse");
            assertThat(reply.text("/email")).isEqualTo("someone@example.org");
        }
        for (var reader : List.of(baker(), as(Ids.next(), Role.ANALYST), as(Ids.next(), Role.OPERATOR))) {
            reader.after(last).get(path).expectProblem(404, "not-found");
        }
        assertThat(manager().get(path).body()).doesNotContain("ciphertext");
    }

    @Test
    void whoLeftSeesNobodyAnyMore() {
        var other = mission();
        var former = person(hospital.toString(), "Fred Former");
        var newcomer = person(hospital.toString(), "Nina Newcomer");
        memberOf(other, "A", former);
        var joined = memberOf(other, "A", newcomer);
        var reader = SERVICE.as(SERVICE.tokens().member(former, hospital));
        reader.after(joined).get("/persons/" + newcomer).expect(200);
        var left = post("/relationships/" + other + "/members/" + former + "/leaving", Map.of("from", "2026-02-01"));
        reader.after(left).get("/persons/" + newcomer).expectProblem(404, "not-found");
    }

    @Test
    void aRelationshipIsForStaffItsPartnersAndItsMembers() {
        var path = "/relationships/" + relationship;
        for (var reader : List.of(manager(), nurse(), as(coach, Role.COACH), as(Ids.next(), Role.ANALYST))) {
            var reply = reader.after(last).get(path).expect(200);
            assertThat(reply.text("/state")).isEqualTo("CONCLUDED");
            assertThat(reply.text("/sideA/members/0/personId")).isEqualTo(nurse.toString());
            assertThat(reply.header("ETag")).contains("\"5\"");
        }
        baker().get(path).expectProblem(404, "not-found");
        as(Ids.next(), Role.OPERATOR).get(path).expectProblem(403, "forbidden");
    }

    @Test
    void whyAGapWasAcknowledgedIsForTheProgramAndTheMembers() {
        var path = "/relationships/" + relationship;
        var pointer = "/conclusion/gapAcknowledgement";
        assertThat(manager().after(last).get(path).text(pointer)).isEqualTo("no time");
        assertThat(nurse().get(path).text(pointer)).isEqualTo("no time");
        assertThat(as(Ids.next(), Role.ANALYST)
                        .get(path)
                        .expect(200)
                        .json()
                        .at(pointer)
                        .isNull())
                .isTrue();
    }

    @Test
    void relationshipsAreFoundByLevelPartnerStateAndMember() {
        assertThat(ids(manager().after(last).get("/relationships?state=CONCLUDED&partner=" + hospital)))
                .containsExactly(relationship);
        assertThat(ids(manager().get("/relationships?level=MISSION&state=CONCLUDED&member=" + coach)))
                .containsExactly(relationship);
        assertThat(ids(manager().get("/relationships?partner=" + bakery))).isEmpty();
        assertThat(ids(baker().get("/relationships"))).isEmpty();
    }

    private static UUID partner(String name, String code) {
        var industry = Map.of("scheme", "ISIC", "version", "4", "code", code, "primary", true);
        return post(
                        "/partners",
                        Map.of(
                                "name",
                                name,
                                "aliases",
                                List.of(),
                                "industries",
                                List.of(industry),
                                "zone",
                                "Europe/Paris"))
                .id();
    }

    private static UUID person(String party, String name) {
        return post(
                        "/persons",
                        Map.of("partyId", party, "name", name, "email", "someone@example.org", "zone", "Europe/Paris"))
                .id();
    }

    private static UUID agreement() {
        return post(
                        "/agreements",
                        Map.of(
                                "partnerId", hospital,
                                "groundRules", "we go and see",
                                "fee", Map.of("amount", 100, "currency", "EUR"),
                                "from", "2020-01-01",
                                "to", "2090-12-31",
                                "zone", "Europe/Paris",
                                "defaultAudience", "PARTNERS",
                                "defaultAttribution", "INDUSTRY"))
                .id();
    }

    private static UUID mission() {
        var partner = Map.of("type", "ORGANISATION", "id", hospital, "label", "the hospital", "partnerId", hospital);
        var ours = Map.of("type", "ORGANISATION", "id", institute, "label", "the institute");
        return post(
                        "/relationships",
                        Map.of(
                                "level",
                                "MISSION",
                                "sideA",
                                Map.of("parties", List.of(partner)),
                                "sideB",
                                Map.of("parties", List.of(ours)),
                                "purpose",
                                "to learn"))
                .id();
    }

    private static void member(String side, UUID person) {
        memberOf(relationship, side, person);
    }

    private static Reply memberOf(UUID of, String side, UUID person) {
        return post(
                "/relationships/" + of + "/members", Map.of("side", side, "personId", person, "from", "2026-01-01"));
    }

    private static Reply post(String path, Object body) {
        var reply = manager().post(path, body);
        assertThat(reply.status()).as(reply::toString).isIn(200, 201);
        return reply;
    }

    private static List<UUID> ids(Reply page) {
        var ids = new ArrayList<UUID>();
        page.expect(200)
                .json()
                .at("/items")
                .forEach(item -> ids.add(UUID.fromString(item.at("/id").asString())));
        return ids;
    }

    private static Client manager() {
        return SERVICE.as(SERVICE.tokens().manager());
    }

    private static Client nurse() {
        return SERVICE.as(SERVICE.tokens().member(nurse, hospital));
    }

    private static Client baker() {
        return SERVICE.as(SERVICE.tokens().member(baker, bakery));
    }

    private static Client as(UUID person, Role role) {
        return SERVICE.as(SERVICE.tokens().of(person, role));
    }
}
