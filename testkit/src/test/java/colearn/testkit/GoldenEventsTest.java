package colearn.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import colearn.platform.commands.Aggregate;
import colearn.platform.decider.Decider;
import colearn.platform.decider.Decision;
import colearn.platform.eventlog.ReceivedTypes;
import colearn.platform.evolution.FormerEvents;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lamps: one event is kept, one has lost a field, one has lost one that came later, one has no file, one file has no event, and two are of former versions. */
class GoldenEventsTest {
    private static final FormerEvents FORMER = FormerEvents.none()
            .revised("lamp.dimmed", 1, payload -> payload.put("by", "hand"))
            .renamed("lamp.smashed", 1, "lamp.broken", 1)
            .renamed("lamp.dropped", 1, "lamp.broken", 1);

    sealed interface LampEvent {
        record Dimmed(int percent, String by) implements LampEvent {}

        record Lit(String by, BigDecimal watts) implements LampEvent {}

        record Broken(String why) implements LampEvent {}

        record Hung(String where) implements LampEvent {}
    }

    @Test
    void eachKindOfDriftIsNamed() {
        var failures = Outcomes.failures(GoldenEvents.of(
                "orchard", new Aggregate<>("lamp", String.class, LampEvent.class, new Undecided(), FORMER)));
        assertThat(failures)
                .hasSize(6)
                .anySatisfy(it -> assertThat(it).startsWith("lamp.broken v1").contains("\"extra\""))
                .anySatisfy(it -> assertThat(it)
                        .startsWith("lamp.hung v1")
                        .contains("add src/test/resources/golden/lamp.hung.v1.json"))
                .anySatisfy(it -> assertThat(it)
                        .startsWith("golden/lamp.lit.v1.with-lumens.json has a reader")
                        .contains("\"lumens\""))
                .anySatisfy(it -> assertThat(it)
                        .startsWith("golden/lamp.sold.v1.json has a reader")
                        .contains("nothing reads golden/lamp.sold.v1.json"))
                .anySatisfy(it -> assertThat(it)
                        .startsWith("golden/lamp.smashed.v1.json has a reader")
                        .contains("what golden/lamp.smashed.v1.json means today"))
                .anySatisfy(it -> assertThat(it)
                        .startsWith("golden/lamp.dropped.v1.json has a reader")
                        .contains("add src/test/resources/golden/read/lamp.dropped.v1.json"));
    }

    /** A bell of the belfry. */
    record Rung(int times) {}

    record Cast(String metal) {}

    @Test
    void whatIsReceivedIsKeptToo() {
        var facts = new ReceivedTypes("belfry", Map.of("bell.rung", Rung.class, "bell.cast", Cast.class));
        assertThat(Outcomes.failures(GoldenEvents.received(facts, "bell.cast")))
                .singleElement(STRING)
                .startsWith("golden/received/belfry/bell.melted.v1.json is read")
                .contains("nothing reads");
        assertThat(Outcomes.failures(GoldenEvents.received(facts)))
                .hasSize(2)
                .anySatisfy(it ->
                        assertThat(it).contains("add src/test/resources/golden/received/belfry/bell.cast.v1.json"));
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
