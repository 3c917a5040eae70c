package colearn.insight.journey;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.insight.InsightService;
import colearn.platform.time.Ids;
import colearn.testkit.http.Reply;
import colearn.testkit.service.ServiceUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The list of the matrix: filtered, by period, page by page. */
class MatrixListJourneyTest {
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

    private List<UUID> ids(String query) {
        return ids(program.manager().get("/matrix?limit=200&" + query).expect(200));
    }

    private static List<UUID> ids(Reply page) {
        return StreamSupport.stream(page.json().at("/items").spliterator(), false)
                .map(it -> UUID.fromString(it.at("/relationshipId").asString()))
                .toList();
    }
}
