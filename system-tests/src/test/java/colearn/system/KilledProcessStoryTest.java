package colearn.system;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.system.matrix.Rows;
import colearn.system.matrix.Source;
import colearn.system.stack.Kill;
import colearn.system.stack.Logs;
import colearn.system.stack.Stack;
import colearn.system.stack.WholeStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever dies while the demo is told: it is started again, and the matrix is the same in the end. */
@ExtendWith(WholeStack.class)
class KilledProcessStoryTest {
    /** After this step there are relationships, sessions and learnings, and more are to come. */
    private static final String IN_THE_MIDDLE = "demo: PROJECT";

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "kafka", "identity", "partner-service", "session-service", "insight-service"})
    void killedInTheMiddleOfTheDemoItEndsInTheSameMatrix(String part, Stack stack) {
        var before = stack.part(part);
        var demo = stack.begin("demo", "--telling", part);
        demo.awaitSaid(IN_THE_MIDDLE);
        Kill.now(before);
        assertThat(demo.process().isAlive()).as("it was in the middle").isTrue();

        demo.awaitSuccess();
        stack.awaitAgain(before);
        isTheSameMatrix(stack, part);
    }

    @Test
    void theSupervisorKilledTakesAllWithItAndTheNextUpGoesOnWithTheData(Stack stack) {
        var demo = stack.begin("demo", "--telling", "supervisor");
        demo.awaitSaid(IN_THE_MIDDLE);
        Kill.now(stack.supervisor());
        assertThat(demo.process().isAlive()).as("it was in the middle").isTrue();
        stack.upAgain();

        demo.awaitSuccess();
        isTheSameMatrix(stack, "supervisor");
        isTheSameMatrix(stack, "");
    }

    private static void isTheSameMatrix(Stack stack, String telling) {
        new Logs(stack).settled();
        var rows = new Rows(stack);
        assertThat(rows.of(telling)).containsExactlyInAnyOrder(Source.rows());
        assertThat(rows.evidence(telling)).isEqualTo(rows.evidence(""));
    }
}
