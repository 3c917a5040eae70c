package colearn.system;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.local.state.Service;
import colearn.system.matrix.Rows;
import colearn.system.matrix.Source;
import colearn.system.stack.Logs;
import colearn.system.stack.Stack;
import colearn.system.stack.WholeStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** A newcomer types one command, and reads the matrix. */
@ExtendWith(WholeStack.class)
class DemoStoryTest {
    @Test
    void theMatrixHasTheFourRowsOfTheSourceAndShowsTheGap(Stack stack) {
        assertThat(new Rows(stack).of("")).containsExactlyInAnyOrder(Source.rows());
    }

    @Test
    void whoStartsTheStackReadsTheMatrixAndWhereToGoOn(Stack stack) {
        assertThat(stack.supervisorSaid())
                .contains("demo: MISSION")
                .contains("(has not said yet what it learned)")
                .contains(stack.ports().urlOf(Service.INSIGHT) + "/openapi/ui")
                .contains("everything is up");
    }

    @Test
    void playedAgainTheDemoChangesNothing(Stack stack) {
        var logs = new Logs(stack);
        var positions = logs.settled();
        var views = logs.fingerprints();
        var matrix = stack.colearn("matrix", "--json");

        stack.colearn("demo");

        assertThat(logs.settled()).as("nothing was recorded").isEqualTo(positions);
        assertThat(logs.fingerprints()).as("no view has changed").isEqualTo(views);
        var again = stack.colearn("matrix", "--json");
        assertThat(JsonMapper.shared().readTree(again))
                .isEqualTo(JsonMapper.shared().readTree(matrix));
    }
}
