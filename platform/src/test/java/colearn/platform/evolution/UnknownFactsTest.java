package colearn.platform.evolution;

import static colearn.servers.shared.Patience.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.eventlog.Happening;
import colearn.platform.eventlog.ReceivedFact;
import colearn.platform.eventlog.ReceivedFacts;
import colearn.platform.eventlog.ReceivedTypes;
import colearn.platform.ladder.Instance;
import colearn.platform.ladder.Instance.BellRung;
import colearn.platform.ladder.TestDatabase;
import colearn.platform.time.Ids;
import colearn.platform.views.View;
import colearn.platform.views.Views;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What another service says, and no record of this release is for: it is kept, and a later release reads it where it was said. */
@Execution(CONCURRENT)
class UnknownFactsTest {
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    private final TestDatabase database = new TestDatabase();
    private final UUID bell = Ids.next();
    private long said;

    /** What a later release reads of a bell, too. */
    private record BellCracked(String where) {}

    private record Heard(String text) {}

    /** All that was heard of a bell, in order. */
    private record Bells(int foldVersion) implements View<Heard> {
        @Override
        public String name() {
            return "ladders";
        }

        @Override
        public Class<Heard> rowType() {
            return Heard.class;
        }

        @Override
        public Set<String> keys(Happening event) {
            return event.body() instanceof BellRung || event.body() instanceof BellCracked
                    ? Set.of(event.aggregateId().toString())
                    : Set.of();
        }

        @Override
        public @Nullable Heard apply(String key, @Nullable Heard row, Happening event) {
            var before = row == null ? "" : row.text() + ", ";
            return new Heard(
                    before + (event.body() instanceof BellCracked it ? "cracked at the " + it.where() : "rung"));
        }
    }

    @Test
    void isKeptAndBroughtInByALaterReleasesRebuild() throws Exception {
        try (var instance = new Instance(database, new Bells(1))) {
            hear(instance, "bell.rung", "{\"times\": 1}");
            hear(instance, "bell.cracked", "{\"where\": \"rim\"}");
            hear(instance, "bell.rung", "{\"times\": 1}");
            assertThat(rows(instance)).containsExactly("rung, rung");
        }
        var types =
                new ReceivedTypes("session", Map.of("bell.rung", BellRung.class, "bell.cracked", BellCracked.class));
        try (var later = new Instance(database, new Bells(2), types)) {
            assertThat(rows(later)).containsExactly("rung, cracked at the rim, rung");
        }
    }

    private void hear(Instance instance, String type, String payload) throws SQLException {
        said++;
        var fact = new ReceivedFact(
                Ids.next(),
                "session",
                "bell",
                bell,
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
                null);
        var facts = instance.get(ReceivedFacts.class);
        try (var connection = instance.connections("processor").getConnection()) {
            connection.setAutoCommit(false);
            facts.append(connection, List.of(fact));
            connection.commit();
        }
        facts.committed();
    }

    private List<String> rows(Instance instance) throws InterruptedException {
        assertThat(instance.get(Views.class).await("ladders", said, PATIENCE)).isTrue();
        return JdbcClient.create(instance.connections("query"))
                .sql("select body ->> 'text' from view.ladders where generation = view.serving('ladders')")
                .query(String.class)
                .list();
    }
}
