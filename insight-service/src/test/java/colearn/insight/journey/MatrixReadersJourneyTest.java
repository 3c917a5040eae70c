package colearn.insight.journey;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.insight.InsightService;
import colearn.platform.identity.Role;
import colearn.platform.time.Ids;
import colearn.testkit.service.ServiceUnderTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each reader of the matrix sees what is theirs to see. */
class MatrixReadersJourneyTest {
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
}
