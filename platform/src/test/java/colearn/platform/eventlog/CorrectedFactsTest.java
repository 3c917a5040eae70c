package colearn.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.commands.Readings;
import colearn.platform.commands.ReceivedFold;
import colearn.platform.eventlog.Corrective.EventCorrected;
import colearn.platform.eventlog.Corrective.Retracted;
import colearn.platform.ladder.Instance;
import colearn.platform.ladder.Instance.BellRung;
import colearn.platform.ladder.TestDatabase;
import colearn.platform.time.Ids;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** What another service corrects is read here as it says, whenever the correction comes. */
@Execution(CONCURRENT)
class CorrectedFactsTest {
    private static final Instant THEN = Instant.parse("2026-03-01T09:00:00Z");

    private final Instance instance = new Instance(new TestDatabase());
    private final UUID bell = Ids.next();
    private final UUID rung = Ids.next();
    private int said;

    @AfterEach
    void end() {
        instance.close();
    }

    private void hear(UUID id, UUID aggregate, String type, String payload, @Nullable UUID corrects)
            throws SQLException {
        said++;
        var fact = new ReceivedFact(
                id,
                "session",
                "bell",
                aggregate,
                said,
                type,
                1,
                payload,
                "{\"actor\": \"%s\", \"correlation\": \"test\", \"reliedOn\": []}".formatted(Ids.next()),
                Map.of(),
                1,
                said,
                THEN,
                THEN,
                corrects);
        var facts = instance.get(ReceivedFacts.class);
        try (var connection = instance.connections("processor").getConnection()) {
            connection.setAutoCommit(false);
            facts.append(connection, List.of(fact));
            connection.commit();
        }
        facts.committed();
        await().until(() -> instance.log().frontier() == said);
    }

    private void ring(int times) throws SQLException {
        hear(rung, bell, "bell.rung", "{\"times\": %d}".formatted(times), null);
    }

    private void correct(UUID aggregate, @Nullable Integer times) throws SQLException {
        var content = times == null
                ? ""
                : ", \"content\": {\"type\": \"bell.rung\", \"version\": 1, \"data\": {\"times\": %d}}, \"effectiveAt\": \"2026-02-01T00:00:00Z\""
                        .formatted(times);
        hear(Ids.next(), aggregate, "bell.event-corrected", "{\"corrects\": \"%s\"%s}".formatted(rung, content), rung);
    }

    private List<@Nullable Object> asItCame() {
        return instance.log().after(0, 10).stream()
                .<@Nullable Object>map(Happening::body)
                .toList();
    }

    private List<@Nullable Object> asKnownAt(long position) {
        return instance.log().after(0, 10, new KnownAt(position)).stream()
                .<@Nullable Object>map(Happening::body)
                .toList();
    }

    /** How often it was rung, as a command would read it. */
    private int rings() {
        return instance.get(Readings.class).now().received(new Rings(), bell).state();
    }

    private record Rings() implements ReceivedFold<Integer> {
        @Override
        public String source() {
            return "session";
        }

        @Override
        public String aggregate() {
            return "bell";
        }

        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public Integer evolve(Integer known, Object fact) {
            return known + ((BellRung) fact).times();
        }
    }

    @Test
    void theLastCorrectionHoldsFromItsPlaceOn() throws Exception {
        ring(70);
        correct(bell, 7);
        assertThat(rings()).isEqualTo(7);
        correct(bell, null);

        assertThat(rings()).isZero();
        assertThat(asItCame().getFirst()).isEqualTo(new BellRung(70));
        assertThat(asItCame().get(1)).isInstanceOfSatisfying(EventCorrected.class, it -> {
            assertThat(it.before().getFirst().body()).isEqualTo(new BellRung(70));
            assertThat(it.after().getFirst().body()).isEqualTo(new BellRung(7));
            assertThat(it.after().getFirst().effectiveAt()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
            assertThat(it.after().getFirst().position()).as("at its own place").isEqualTo(1);
        });
        assertThat(asKnownAt(1).getFirst()).isEqualTo(new BellRung(70));
        assertThat(asKnownAt(2).getFirst()).isEqualTo(new BellRung(7));
        assertThat(asKnownAt(3).getFirst()).isEqualTo(new Retracted());
        assertThat(instance.get(Readings.class)
                        .now()
                        .received(new Rings(), bell)
                        .version())
                .as("a correction is something new to rely on")
                .isEqualTo(3);
    }

    @Test
    void aCorrectionThatComesFirstHoldsOnceTheEventIsThere() throws Exception {
        correct(bell, 7);
        assertThat(asItCame().getFirst()).isEqualTo(new EventCorrected(List.of(), List.of()));
        ring(70);

        assertThat(asItCame().get(1)).isEqualTo(new BellRung(7));
        assertThat(asKnownAt(2)).element(1).isEqualTo(new BellRung(7));
        assertThat(asKnownAt(2).getFirst()).isEqualTo(new EventCorrected(List.of(), List.of()));
        assertThat(rings()).isEqualTo(7);
    }

    @Test
    void nobodyCorrectsWhatAnotherAggregateDid() throws Exception {
        ring(70);
        correct(Ids.next(), 7);

        assertThat(asItCame().get(1)).isEqualTo(new EventCorrected(List.of(), List.of()));
        assertThat(asKnownAt(2).getFirst()).isEqualTo(new BellRung(70));
        assertThat(rings()).isEqualTo(70);
    }

    @Test
    void whatCannotBeReadAsCorrectedSaysSo() throws Exception {
        ring(70);
        hear(
                Ids.next(),
                bell,
                "bell.event-corrected",
                "{\"corrects\": \"%s\", \"content\": {\"type\": \"bell.rung\", \"version\": 1, \"data\": {\"times\": \"many\"}}, \"effectiveAt\": \"2026-02-01T00:00:00Z\"}"
                        .formatted(rung),
                rung);
        assertThat(asKnownAt(2).getFirst()).isInstanceOf(Unreadable.class);
    }
}
