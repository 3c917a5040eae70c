package colearn.insight.journey;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.insight.InsightService;
import colearn.platform.identity.Role;
import colearn.platform.time.Ids;
import colearn.testkit.http.Reply;
import colearn.testkit.service.HeldView;
import colearn.testkit.service.ServiceUnderTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where does only one side learn, and what is done about it? */
class BalanceJourneyTest {
    private static final ServiceUnderTest SERVICE = ServiceUnderTest.own("insight", InsightService.class);

    @BeforeAll
    static void start() {
        SERVICE.start();
    }

    @AfterAll
    static void end() {
        SERVICE.close();
    }

    @Test
    void aSilentSideIsFlaggedAfterNinetyDaysThoughNobodyCallsAndItsFirstLearningClearsIt() {
        var activated = SERVICE.clock().instant();
        var program = new Program(SERVICE).begun(activated);
        program.wardLearned("to admit in one room", "RELATIONSHIP", program.nurse, "A");
        SERVICE.clock().advance(Duration.ofDays(89));
        program.manager().get(place(program)).expectProblem(404, "not-found");
        SERVICE.clock().advance(Duration.ofDays(3));
        var flagged = program.manager().eventually(place(program), it -> it.expect(200));
        assertThat(flagged.json().at("/flags").size()).isEqualTo(1);
        assertThat(flagged.text("/flags/0/side")).isEqualTo("B");
        assertThat(flagged.text("/flags/0/days")).isEqualTo("2");
        assertThat(Instant.parse(flagged.text("/flags/0/since"))).isEqualTo(activated.plus(Duration.ofDays(90)));

        program.as(Ids.next(), Role.ANALYST)
                .post(place(program) + "/acknowledgement", Map.of("plan", "we ask"))
                .expectProblem(403, "forbidden");
        var planned = program.manager()
                .post(place(program) + "/acknowledgement", Map.of("plan", "the coach writes after each session"))
                .expect(200);
        var seen = program.manager().after(planned).get(place(program)).expect(200);
        assertThat(seen.text("/flags/0/acknowledged/plan")).isEqualTo("the coach writes after each session");
        assertThat(program.nurse()
                        .get(place(program))
                        .expect(200)
                        .json()
                        .at("/flags/0/acknowledged/plan")
                        .isNull())
                .as("plans are among those who make them")
                .isTrue();

        program.instituteLearned("what a ward is", "RELATIONSHIP", program.coach, "B");
        var cleared = program.manager()
                .eventually(
                        place(program),
                        it -> assertThat(it.json().at("/flags/0/clearedAt").isString())
                                .isTrue());
        assertThat(cleared.text("/flags/0/acknowledged/by")).isNotBlank();
        program.manager()
                .post(place(program) + "/acknowledgement", Map.of("plan", "once more"))
                .expectProblem(409, "nothing-flagged");
        assertThat(board("/balance")).doesNotContain(program.relationship.toString());
    }

    @Test
    void twoHeldSessionsAreEnoughToExpectSomething() {
        var program = new Program(SERVICE).begun(SERVICE.clock().instant());
        program.anotherHeld(SERVICE.clock().instant());
        program.manager()
                .eventually(
                        place(program),
                        it -> assertThat(it.expect(200).json().at("/flags").size())
                                .isEqualTo(2));
        assertThat(board("/balance?side=A")).contains(program.relationship.toString());
        assertThat(board("/balance?side=A&days=10")).doesNotContain(program.relationship.toString());
        SERVICE.clock().advance(Duration.ofDays(11));
        assertThat(board("/balance?side=A&days=10")).contains(program.relationship.toString());
        program.manager().get("/balance?days=-1").expectProblem(400, "invalid-parameter");
    }

    @Test
    void aRelationshipThatBeganEarlierThanWasSaidIsFlaggedAtOnceAndLaterThanWasSaidOnlyThen() {
        var now = SERVICE.clock().instant();
        var earlier = new Program(SERVICE).begun(now);
        earlier.begunAfterAll(now.minus(Duration.ofDays(91)));
        earlier.manager()
                .eventually(
                        place(earlier),
                        it -> assertThat(it.expect(200).json().at("/flags").size())
                                .isEqualTo(2));

        var later = new Program(SERVICE).begun(now.minus(Duration.ofDays(89)));
        later.heard(later.begunAfterAll(now));
        SERVICE.clock().advance(Duration.ofDays(2));
        var visited = new Program(SERVICE).begun(now.minus(Duration.ofDays(89)));
        visited.manager().eventually(place(visited), it -> it.expect(200));
        later.manager().get(place(later)).expectProblem(404, "not-found");
    }

    @Test
    void whoMayNotSeeTheRelationshipSeesNoFlag() {
        var program = new Program(SERVICE).begun(SERVICE.clock().instant());
        program.anotherHeld(SERVICE.clock().instant());
        program.manager().eventually(place(program), it -> it.expect(200));
        program.nurse().get(place(program)).expect(200);
        var stranger = SERVICE.as(SERVICE.tokens().member(Ids.next(), UUID.randomUUID()));
        stranger.get(place(program)).expectProblem(404, "not-found");
        program.as(Ids.next(), Role.OPERATOR).get("/balance").expectProblem(403, "forbidden");
    }

    @Test
    void whoJoinedBeforeThePositionThatAQueryNamesSeesTheFlags() throws SQLException {
        var program = new Program(SERVICE).begun(SERVICE.clock().instant());
        program.anotherHeld(SERVICE.clock().instant());
        program.manager().eventually(place(program), it -> it.expect(200));
        var visitor = Ids.next();
        var answers = HeldView.awaited(
                SERVICE,
                "matrix",
                () -> SERVICE.as(SERVICE.tokens().member(visitor, Ids.next()))
                        .after(program.joins(visitor).position()),
                place(program),
                "/balance");
        assertThat(answers.get(0).expect(200).json().at("/flags")).hasSize(2);
        assertThat(answers.get(1).expect(200).json().at("/items")).hasSize(1);
    }

    private static String place(Program program) {
        return "/balance/" + program.relationship;
    }

    private static String board(String path) {
        Reply found = SERVICE.as(SERVICE.tokens().manager())
                .get(path + (path.contains("?") ? "&" : "?") + "limit=100")
                .expect(200);
        return found.body();
    }
}
