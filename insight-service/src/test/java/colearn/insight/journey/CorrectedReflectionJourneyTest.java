package colearn.insight.journey;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.insight.InsightService;
import colearn.testkit.http.Reply;
import colearn.testkit.service.ServiceUnderTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A learning follows its reflection when that is corrected where it was written, also after a time in which this service heard nothing. */
class CorrectedReflectionJourneyTest {
    private static final ServiceUnderTest SERVICE = ServiceUnderTest.own("insight", InsightService.class);
    private static final String SAID = "ask once, not thrice";
    private static final String BETTER = "ask once, and listen";

    private Program program;

    @BeforeAll
    static void start() {
        SERVICE.start();
    }

    @AfterAll
    static void end() {
        SERVICE.close();
    }

    @BeforeEach
    void begin() {
        program = new Program(SERVICE).begun();
    }

    private Reply read(UUID learning) {
        return program.nurse().get("/learnings/" + learning).expect(200);
    }

    private Reply row() {
        return program.nurse().get("/matrix/" + program.relationship).expect(200);
    }

    private void standing(UUID learning, String expected) {
        assertThat(read(learning).text("/learning/standing")).isEqualTo(expected);
    }

    @Test
    void whatItsOwnSideAmendsStaysConfirmedAndSaysSo() {
        var learning = program.wardLearned(SAID, "RELATIONSHIP", program.nurse, "A");
        program.heard(program.amends(learning, BETTER));
        standing(learning, "CONFIRMED");
        var now = read(learning);
        assertThat(now.text("/learning/statement")).isEqualTo(BETTER);
        assertThat(now.text("/learning/learnedAt")).isEqualTo(Program.HELD.toString());
        assertThat(now.text("/learning/version")).isEqualTo("4");
        assertThat(row().json().at("/sideA/silent").asBoolean()).isFalse();
    }

    @Test
    void whatTheOtherSideAmendsHasToBeConfirmedAnew() {
        var learning = program.wardLearned(SAID, "RELATIONSHIP", program.coach, "B");
        program.nurse().post("/learnings/" + learning + "/confirmation").expect(200);
        program.heard(program.amends(learning, BETTER));
        standing(learning, "ATTRIBUTED");
        assertThat(row().json().at("/sideA/silent").asBoolean()).isTrue();
        var again =
                program.nurse().post("/learnings/" + learning + "/confirmation").expect(200);
        assertThat(program.nurse()
                        .after(again)
                        .get("/learnings/" + learning)
                        .expect(200)
                        .text("/learning/statement"))
                .isEqualTo(BETTER);
    }

    @Test
    void itGoesWithItsReflectionAndComesBackWithIt() {
        var learning = program.wardLearned(SAID, "RELATIONSHIP", program.nurse, "A");
        program.heard(program.retracts(learning));
        standing(learning, "RETRACTED");
        assertThat(row().json().at("/sideA/silent").asBoolean()).isTrue();
        program.nurse().post("/learnings/" + learning + "/confirmation").expectProblem(409, "learning-retracted");

        program.heard(program.standsAgain(learning));
        standing(learning, "CONFIRMED");
        assertThat(read(learning).text("/learning/statement")).isEqualTo(SAID);
        assertThat(row().json().at("/sideA/silent").asBoolean()).isFalse();
    }

    @Test
    void afterADowntimeItIsAsIfItHadBeenThere() {
        var before = program.wardLearned(SAID, "RELATIONSHIP", program.nurse, "A");
        SERVICE.stop();
        var amended = program.quietly(() -> program.wardLearned(SAID, "RELATIONSHIP", program.nurse, "A"));
        program.amends(amended, BETTER);
        program.retracts(before);
        program.standsAgain(before);
        var gone = program.quietly(() -> program.wardLearned(SAID, "RELATIONSHIP", program.nurse, "A"));
        var last = program.retracts(gone);
        SERVICE.start();

        program.heard(last);
        assertThat(read(amended).text("/learning/statement")).isEqualTo(BETTER);
        standing(amended, "CONFIRMED");
        standing(gone, "RETRACTED");
        standing(before, "CONFIRMED");
    }

    @Test
    void aSideThatHasNothingLeftIsFlagged() {
        program = new Program(SERVICE).begun(SERVICE.clock().instant());
        var learning = program.wardLearned(SAID, "RELATIONSHIP", program.nurse, "A");
        program.instituteLearned("what a ward is", "RELATIONSHIP", program.coach, "B");
        program.anotherHeld(SERVICE.clock().instant());
        program.manager().get("/balance/" + program.relationship).expectProblem(404, "not-found");
        program.retracts(learning);
        program.manager()
                .eventually(
                        "/balance/" + program.relationship,
                        it -> assertThat(it.expect(200).text("/flags/0/side")).isEqualTo("A"));
    }
}
