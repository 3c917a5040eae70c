package colearn.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.commands.Aggregate;
import colearn.platform.decider.Decider;
import colearn.platform.decider.Decision;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Lamps: one event is kept, one has lost a field, one has no file, and one file has no event. */
class GoldenEventsTest {
    sealed interface LampEvent {
        record Lit(String by, BigDecimal watts) implements LampEvent {}

        record Broken(String why) implements LampEvent {}

        record Hung(String where) implements LampEvent {}
    }

    @Test
    void eachKindOfDriftIsNamed() {
        var failures = Outcomes.failures(
                GoldenEvents.of("orchard", new Aggregate<>("lamp", String.class, LampEvent.class, new Undecided())));
        assertThat(failures)
                .hasSize(3)
                .anySatisfy(it -> assertThat(it).startsWith("lamp.broken v1").contains("\"extra\""))
                .anySatisfy(it -> assertThat(it)
                        .startsWith("lamp.hung v1")
                        .contains("add src/test/resources/golden/lamp.hung.v1.json"))
                .anySatisfy(it -> assertThat(it)
                        .startsWith("golden/lamp.sold.v1.json has a reader")
                        .contains("nothing reads golden/lamp.sold.v1.json"));
    }

    private static final class Undecided implements Decider<String, String, LampEvent> {
        @Override
        public String initial() {
            return "";
        }

        @Override
        public Decision<LampEvent> decide(String command, String state, Instant now) {
            return Decision.accepted();
        }

        @Override
        public String evolve(String state, LampEvent event) {
            return state;
        }
    }
}
