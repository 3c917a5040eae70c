package colearn.system;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.local.state.RunningStack.PartStatus;
import colearn.system.matrix.Rows;
import colearn.system.matrix.Source;
import colearn.system.stack.Kill;
import colearn.system.stack.Logs;
import colearn.system.stack.Running;
import colearn.system.stack.Stack;
import colearn.system.stack.WholeStack;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever dies while the demo is told: it is started again, and the matrix is the same in the end. */
@ExtendWith(WholeStack.class)
class KilledProcessStoryTest {
    /** When these steps begin there are relationships, sessions and learnings, and more are to come. */
    private static final List<String> IN_THE_MIDDLE = List.of("demo: PROJECT", "demo: CROSS_INDUSTRY", "demo: MISSION");

    /** One after the other: the next one dies once the demo has got on without the one before. */
    @ParameterizedTest
    @CsvSource({"postgres, session-service, insight-service", "kafka, partner-service, identity"})
    void killedInTheMiddleOfTheDemoItEndsInTheSameMatrix(String first, String second, String third, Stack stack) {
        var demo = stack.begin("demo", "--telling", first);
        var killed = new ArrayList<PartStatus>();
        for (var part : List.of(first, second, third)) {
            demo.awaitSaid(IN_THE_MIDDLE.get(killed.size()));
            var before = stack.part(part);
            Kill.now(before);
            isInTheMiddle(demo);
            killed.add(before);
        }
        demo.awaitSuccess();
        killed.forEach(stack::awaitAgain);
        isTheSameMatrix(stack, first);
    }

    @Test
    void theSupervisorKilledTakesAllWithItAndTheNextUpGoesOnWithTheData(Stack stack) {
        var demo = stack.begin("demo", "--telling", "supervisor");
        demo.awaitSaid(IN_THE_MIDDLE.getFirst());
        Kill.now(stack.supervisor());
        isInTheMiddle(demo);
        stack.upAgain();

        demo.awaitSuccess();
        isTheSameMatrix(stack, "supervisor");
        isTheSameMatrix(stack, "");
    }

    private static void isInTheMiddle(Running demo) {
        assertThat(demo.process().isAlive()).as("it was in the middle").isTrue();
    }

    private static void isTheSameMatrix(Stack stack, String telling) {
        new Logs(stack).settled();
        var rows = new Rows(stack);
        assertThat(rows.of(telling)).containsExactlyInAnyOrder(Source.rows());
        assertThat(rows.evidence(telling)).isEqualTo(rows.evidence(""));
    }
}
