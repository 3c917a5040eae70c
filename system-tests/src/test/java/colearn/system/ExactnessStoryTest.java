package colearn.system;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.local.soak.CutConnections;
import colearn.local.soak.Killed;
import colearn.local.soak.Scene;
import colearn.local.soak.Soak;
import colearn.system.stack.Stack;
import colearn.system.stack.WholeStack;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every acknowledged command is in the log once, on Kafka once and in order, and in every view once, whatever dies in between: what
 * {@code ./colearn soak} does for hours, for as long as a build has.
 */
@ExtendWith(WholeStack.class)
class ExactnessStoryTest {
    private static final int WRITERS = 6;

    @Test
    void whateverDiesUnderLoadNothingIsLostDoubledOrOutOfOrder(Stack stack) throws Exception {
        try (var scene = new Scene(stack.checkout())) {
            var soak = new Soak(scene, WRITERS, System.out);
            assertThat(soak.play(List.of(
                                    new Killed(List.of("partner-service")),
                                    new CutConnections(),
                                    new Killed(List.of("kafka", "insight-service")),
                                    new Killed(List.of("postgres")))
                            .iterator()))
                    .isEmpty();
            assertThat(soak.commands()).isPositive();
        }
    }
}
