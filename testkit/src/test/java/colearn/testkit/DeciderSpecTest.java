package colearn.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.platform.decider.Claim;
import colearn.platform.decider.Decider;
import colearn.platform.decider.Decision;
import colearn.platform.decider.Rejection;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A lamp that counts how often it was lit, breaks in the dark, and burns out when it is told to. */
class DeciderSpecTest {
    private static final DeciderSpec<String, Integer, String> LAMP = DeciderSpec.of(new Lamp());

    record Broken(int times) implements Rejection {}

    @Test
    void comparesEventsClaimsAndWhenTheyAreEffective() {
        assertThatCode(() -> LAMP.given("lit", "lit")
                        .when("light")
                        .then("lit")
                        .claiming(new Claim.Key("socket", "3"))
                        .releasing(new Claim.Key("socket", "2"))
                        .effective(Instant.EPOCH))
                .doesNotThrowAnyException();
        assertThat(LAMP.given("lit", "lit").when("light").state()).isEqualTo(3);
    }

    @Test
    void claimsThatAreNotMadeAreMissed() {
        assertThatThrownBy(() -> LAMP.given("lit").when("light").claiming()).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> LAMP.given("lit").when("light").releasing()).isInstanceOf(AssertionError.class);
    }

    @Test
    void aMissingEventShowsStateCommandAndWhatWasDecided() {
        assertThatThrownBy(() -> LAMP.given("lit").when("light").then("lit", "seen"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("in 1\nwhen light\nthe decider accepted Accepted[events=[lit]");
    }

    @Test
    void aRefusalInsteadOfEventsShowsTheReason() {
        assertThatThrownBy(() -> LAMP.given("lit").when("drop").then("dropped"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("in 1\nwhen drop\nthe decider refused: Broken[times=1]\ninstead of [dropped]");
    }

    @Test
    void eventsInsteadOfARefusalShowTheEvents() {
        assertThatThrownBy(() -> LAMP.when("light").thenRejected(new Broken(0)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("accepted Accepted[events=[lit]");
    }

    @Test
    void anotherReasonIsNotTheReason() {
        assertThatThrownBy(() -> LAMP.given("lit").when("drop").thenRejected(new Broken(2)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void whatTheDeciderCannotReadFailsEvenWhenTheEventsAreAsExpected() {
        assertThatThrownBy(() -> LAMP.when("burn").then("burnt"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("accepted Accepted[events=[burnt]")
                .hasMessageEndingWith("which the decider cannot evolve");
    }

    @Test
    void somethingIsNotNothing() {
        assertThatThrownBy(() -> LAMP.when("light").thenNothing()).isInstanceOf(AssertionError.class);
        assertThatCode(() -> LAMP.when("look").thenNothing()).doesNotThrowAnyException();
    }

    private static final class Lamp implements Decider<String, Integer, String> {
        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public Decision<String> decide(String command, Integer state, Instant now) {
            return switch (command) {
                case "light" -> Decision.accepted("lit").effective(Instant.EPOCH);
                case "burn" -> Decision.accepted("burnt");
                case "drop" -> Decision.rejected(new Broken(state));
                default -> Decision.accepted();
            };
        }

        @Override
        public Integer evolve(Integer state, String event) {
            if (event.equals("burnt")) {
                throw new IllegalStateException("no such event");
            }
            return state + 1;
        }

        /** One socket at a time, the next with each light. */
        @Override
        public Set<Claim> claims(Integer state) {
            return Set.of(new Claim.Key("socket", state.toString()));
        }
    }
}
