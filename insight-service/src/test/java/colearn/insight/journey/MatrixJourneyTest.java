package colearn.insight.journey;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.insight.InsightService;
import colearn.platform.identity.Role;
import colearn.platform.time.Ids;
import colearn.testkit.http.Client;
import colearn.testkit.http.Reply;
import colearn.testkit.service.ServiceUnderTest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Who learned what, on which side, at which level; and the events behind it. */
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
    void wordsWhoseKeyWasDestroyedAreGoneAndTheLearningStillCounts() {
        var learning = program.wardLearned("names a patient", "PROGRAM", program.nurse, "A");
        program.forget(learning);
        var seen = program.manager().get(row).expect(200);
        assertThat(seen.text("/sideA/confirmed/0/words")).isEqualTo("GONE");
        assertThat(seen.text("/balance")).isEqualTo("ONE_SIDED");
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
}
