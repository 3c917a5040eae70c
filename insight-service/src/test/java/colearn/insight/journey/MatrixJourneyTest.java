package colearn.insight.journey;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.insight.InsightService;
import colearn.platform.identity.Role;
import colearn.platform.time.Ids;
import colearn.testkit.http.Client;
import colearn.testkit.http.Reply;
import colearn.testkit.service.ServiceUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Who learned what, on which side, at which level; each reader sees what is theirs to see. */
class MatrixJourneyTest {
    private static final String FINGERPRINT = "/operations/views/matrix/fingerprint";

    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("insight", InsightService.class);

    private Program program;
    private String row;

    @BeforeEach
    void begin() {
        program = new Program(SERVICE).begun();
        row = "/matrix/" + program.relationship;
    }

    @Test
    void aRowShowsBothCellsWithWhatCountsApartFromWhatDoesNot() {
        var confirmed = program.wardLearned("ask once", "PROGRAM", program.nurse, "A");
        var attributed = program.wardLearned("never ask", "PROGRAM", program.coach, "B");
        var seen = program.manager().get(row).expect(200);

        assertThat(seen.text("/level")).isEqualTo("CROSS_INDUSTRY");
        assertThat(seen.text("/purpose")).isEqualTo("admit a patient");
        assertThat(seen.text("/stage")).isEqualTo("ACTIVE");
        assertThat(seen.text("/balance")).isEqualTo("ONE_SIDED");
        assertThat(seen.text("/sessionsHeld")).isEqualTo("1");
        assertThat(seen.text("/sideA/parties/0/label")).isEqualTo("admission ward");
        assertThat(seen.text("/sideA/parties/0/partner/name")).isEqualTo("City Hospital");
        assertThat(seen.text("/sideA/silent")).isEqualTo("false");
        assertThat(seen.text("/sideA/confirmed/0/id")).isEqualTo(confirmed.toString());
        assertThat(seen.text("/sideA/confirmed/0/statement")).isEqualTo("ask once");
        assertThat(seen.text("/sideA/confirmed/0/learner")).isEqualTo(program.ward.toString());
        assertThat(seen.text("/sideA/attributed/0/id")).isEqualTo(attributed.toString());
        assertThat(seen.text("/sideB/silent")).isEqualTo("true");
        assertThat(seen.text("/sideB/silentSince")).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(seen.json().at("/sideB/confirmed")).isEmpty();
    }

    @Test
    void wordsOfTheRelationshipAreForItsMembersAlone() {
        program.wardLearned("we were wrong", "RELATIONSHIP", program.nurse, "A");
        assertThat(program.nurse().get(row).text("/sideA/confirmed/0/statement"))
                .isEqualTo("we were wrong");
        assertThat(program.coach().get(row).text("/sideA/confirmed/0/words")).isEqualTo("SHOWN");
        for (var outsider : List.of(
                program.manager(),
                program.as(Ids.next(), Role.COACH),
                program.as(Ids.next(), Role.ANALYST),
                SERVICE.as(SERVICE.tokens().member(Ids.next(), program.hospital)))) {
            var seen = outsider.get(row).expect(200);
            assertThat(seen.text("/sideA/confirmed/0/words")).isEqualTo("NOT_FOR_YOU");
            assertThat(seen.body()).doesNotContain("we were wrong");
        }
    }

    @Test
    void whoHasLeftReadsTheWordsNoLongerUnlessTheyAreTheirOwn() {
        program.wardLearned("we were wrong", "RELATIONSHIP", program.nurse, "A");
        program.wardLearned("so were we", "RELATIONSHIP", program.coach, "B");
        program.leaves(program.nurse, "A", "2026-01-02");
        var seen = program.nurse().get(row).expect(200);
        assertThat(seen.text("/sideA/attributed/0/words")).isEqualTo("NOT_FOR_YOU");
        assertThat(seen.text("/sideA/confirmed/0/statement")).isEqualTo("we were wrong");
    }

    @Test
    void aReflectionThatItsAuthorWidensIsReadByMoreAndOneThatWasPrivateAppears() {
        var learning = program.wardLearned("we were wrong", "RELATIONSHIP", program.nurse, "A");
        program.widened(learning);
        var appeared = program.wasPrivate("I was wrong");
        var seen = program.manager().get(row).expect(200);
        assertThat(seen.text("/sideA/confirmed/0/statement")).isEqualTo("we were wrong");
        assertThat(seen.text("/sideA/confirmed/1/id")).isEqualTo(appeared.toString());
        assertThat(seen.text("/sideA/confirmed/1/statement")).isEqualTo("I was wrong");
    }

    @Test
    void wordsWhoseKeyWasDestroyedAreGoneAndTheLearningStillCounts() {
        var learning = program.wardLearned("names a patient", "PROGRAM", program.nurse, "A");
        program.forget(learning);
        var seen = program.manager().get(row).expect(200);
        assertThat(seen.text("/sideA/confirmed/0/words")).isEqualTo("GONE");
        assertThat(seen.text("/balance")).isEqualTo("ONE_SIDED");
    }

    @Test
    void aPartnerSeesNoRelationshipOfOthers() {
        var stranger = SERVICE.as(SERVICE.tokens().member(Ids.next(), Ids.next()));
        var learning = program.wardLearned("x", "PROGRAM", program.nurse, "A");
        stranger.get(row).expectProblem(404, "not-found");
        stranger.get(row + "/evidence").expectProblem(404, "not-found");
        stranger.get("/learnings/" + learning).expectProblem(404, "not-found");
        assertThat(stranger.get("/matrix").expect(200).json().at("/items")).isEmpty();
        assertThat(stranger.get("/matrix/levels").expect(200).text("/levels/2/relationships"))
                .isEqualTo("0");
    }

    @Test
    void operatorsSeeNoneOfIt() {
        var operator = program.as(program.nurse, Role.OPERATOR);
        for (var path : List.of("/matrix", "/matrix/levels", row, row + "/evidence", "/learnings/" + Ids.next())) {
            operator.get(path).expectProblem(403, "forbidden");
        }
    }

    @Test
    void eachCellLeadsToTheEventsBehindIt() {
        var ward = program.wardLearned("ask once", "PROGRAM", program.nurse, "A");
        var institute = program.instituteLearned("a bed is a bay", "PROGRAM", program.nurse, "A");
        var ofA = events(program.manager().get(row + "/evidence?side=A").expect(200));
        assertThat(ofA)
                .extracting(it -> it.at("/type").asString())
                .containsExactlyInAnyOrder(
                        "session.held", "session.reflection-recorded", "learning.recorded", "learning.confirmed");
        assertThat(ofA)
                .extracting(it -> it.at("/aggregateId").asString())
                .containsOnly(program.session.toString(), ward.toString());
        assertThat(ofA).extracting(it -> it.at("/position").asLong()).isSorted();

        var ofB = events(program.manager().get(row + "/evidence?side=B").expect(200));
        assertThat(ofB)
                .extracting(it -> it.at("/aggregateId").asString())
                .containsOnly(program.session.toString(), institute.toString());
        assertThat(ofB).hasSize(3);

        assertThat(events(program.manager().get(row + "/evidence").expect(200))).hasSize(4 + 1 + 2 + 3);
    }

    @Test
    void theListIsFilteredByAllThatItIsAskedFor() {
        program.wardLearned("ask once", "PROGRAM", program.nurse, "A");
        assertThat(ids("level=CROSS_INDUSTRY")).contains(program.relationship);
        assertThat(ids("level=MISSION")).doesNotContain(program.relationship);
        assertThat(ids("partner=" + program.hospital)).containsExactly(program.relationship);
        assertThat(ids("partner=" + program.hospital + "&industry=86")).containsExactly(program.relationship);
        assertThat(ids("partner=" + program.hospital + "&industry=10")).isEmpty();
        assertThat(ids("industry=8610")).contains(program.relationship);
        assertThat(ids("partner=" + program.hospital + "&industry=Q")).containsExactly(program.relationship);
        assertThat(ids("balance=ONE_SIDED")).contains(program.relationship);
        assertThat(ids("balance=BALANCED")).doesNotContain(program.relationship);
        assertThat(ids("balance=SILENT&from=2026-02-11&to=2026-02-28")).contains(program.relationship);
        assertThat(ids("from=2025-01-01&to=2025-12-31")).doesNotContain(program.relationship);
    }

    @Test
    void aPeriodShowsItsOwnDaysAlone() {
        program.wardLearned("ask once", "PROGRAM", program.nurse, "A");
        var mine = "/matrix?partner=" + program.hospital;
        var onTheDay =
                program.manager().get(mine + "&from=2026-02-10&to=2026-02-10").expect(200);
        assertThat(onTheDay.text("/items/0/sessionsHeld")).isEqualTo("1");
        assertThat(onTheDay.json().at("/items/0/sideA/confirmed")).hasSize(1);
        var theDayAfter = program.manager().get(mine + "&from=2026-02-11").expect(200);
        assertThat(theDayAfter.text("/items/0/sessionsHeld")).isEqualTo("0");
        assertThat(theDayAfter.text("/items/0/balance")).isEqualTo("SILENT");
        assertThat(theDayAfter.json().at("/items/0/sideA/silentSince").isNull())
                .as("the side has a confirmed learning, only not of these days")
                .isTrue();
    }

    @Test
    void pagesLeadThroughTheWholeListOnce() {
        new Program(SERVICE).begun();
        new Program(SERVICE).begun();
        var walked = new ArrayList<UUID>();
        String cursor = "";
        do {
            var page = program.manager().get("/matrix?limit=1" + cursor).expect(200);
            walked.addAll(ids(page));
            var next = page.json().at("/next");
            cursor = next.isNull() ? "" : "&cursor=" + next.asString();
        } while (!cursor.isEmpty());
        assertThat(walked)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(ids(program.manager().get("/matrix?limit=200")))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void theLevelsAddUpToTheRows() {
        program.wardLearned("ask once", "PROGRAM", program.nurse, "A");
        var levels = program.manager()
                .get("/matrix/levels?partner=" + program.hospital)
                .expect(200);
        assertThat(levels.json().at("/levels")).hasSize(4);
        assertThat(levels.text("/levels/2/level")).isEqualTo("CROSS_INDUSTRY");
        assertThat(levels.text("/levels/2/relationships")).isEqualTo("1");
        assertThat(levels.text("/levels/2/oneSided")).isEqualTo("1");
        assertThat(levels.text("/levels/2/learnings/WORK")).isEqualTo("1");
        assertThat(levels.text("/levels/3/relationships")).isEqualTo("0");
    }

    @Test
    void aQuestionThatMakesNoSenseIsAnsweredWithWhatToDo() {
        for (var query : List.of(
                "level=TEAM",
                "balance=maybe",
                "partner=7",
                "from=yesterday",
                "from=2026-02-02&to=2026-02-01",
                "industry=",
                "industry=%25",
                "limit=0",
                "limit=201",
                "cursor=x",
                "cursor=MQ")) {
            program.manager().get("/matrix?" + query).expectProblem(400, "invalid-parameter");
        }
        program.manager().get(row + "/evidence?side=C").expectProblem(400, "invalid-parameter");
        program.manager().get("/matrix/" + Ids.next()).expectProblem(404, "not-found");
        SERVICE.client().get("/matrix").expectProblem(401, "unauthenticated");
    }

    @Test
    void aRebuildGivesEqualRowsAndAReplayTheEarlierMatrix() {
        var then = program.wardLearned("ask once", "PROGRAM", program.nurse, "A");
        var before = program.manager().get("/learnings/" + then).position();
        program.instituteLearned("a bed is a bay", "PROGRAM", program.coach, "B");

        var operator = program.as(Ids.next(), Role.OPERATOR);
        var live = operator.get(FINGERPRINT).expect(200).body();
        var generation = generation(operator);
        var rebuild = operator.post("/operations/views/matrix/rebuilds");
        operator.eventually(
                rebuild.location(), it -> assertThat(it.text("/state")).isEqualTo("DONE"));
        assertThat(generation(operator)).isNotEqualTo(generation);
        assertThat(operator.get(FINGERPRINT).body()).isEqualTo(live);

        var analyst = program.as(Ids.next(), Role.ANALYST);
        var replay = analyst.post("/analysis/replays", Map.of("view", "matrix", "at", position(before)));
        analyst.eventually(
                replay.location(), it -> assertThat(it.text("/state")).isEqualTo("DONE"));
        var earlier = analyst.with("Colearn-Replay", replay.location().replaceAll(".*/", ""));
        assertThat(earlier.get(row).expect(200).text("/balance")).isEqualTo("ONE_SIDED");
        assertThat(analyst.get(row).expect(200).text("/balance")).isEqualTo("BALANCED");
    }

    private static long position(String token) {
        return Long.parseLong(token.replaceAll(".*:", ""));
    }

    private static int generation(Client operator) {
        return StreamSupport.stream(
                        operator.get("/operations/views").expect(200).json().spliterator(), false)
                .filter(it -> it.at("/view").asString().equals("matrix"))
                .map(it -> it.at("/generation").asInt())
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> events(Reply reply) {
        return StreamSupport.stream(reply.json().at("/events").spliterator(), false)
                .toList();
    }

    private List<UUID> ids(String query) {
        return ids(program.manager().get("/matrix?limit=200&" + query).expect(200));
    }

    private static List<UUID> ids(Reply page) {
        return StreamSupport.stream(page.json().at("/items").spliterator(), false)
                .map(it -> UUID.fromString(it.at("/relationshipId").asString()))
                .toList();
    }
}
