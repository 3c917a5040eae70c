package colearn.session.journey;

import colearn.platform.database.DatabaseSettings;
import colearn.platform.eventlog.ReceivedFact;
import colearn.platform.eventlog.ReceivedFacts;
import colearn.platform.json.Json;
import colearn.platform.time.Ids;
import colearn.testkit.service.ServiceUnderTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What partner-service says, put into this service's log as if it had come from Kafka. */
final class Heard {
    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");
    private final ServiceUnderTest service;
    private final Map<UUID, Long> versions = new HashMap<>();
    private final Map<UUID, ReceivedFact> last = new HashMap<>();
    private long position;

    Heard(ServiceUnderTest service) {
        this.service = service;
    }

    void partner(UUID id, Object... facts) {
        hear("partner", id, facts);
    }

    void relationship(UUID id, Object... facts) {
        hear("relationship", id, facts);
    }

    /** Of an agreement with a partner. */
    void agreement(UUID id, UUID partner, Object... facts) {
        hear("agreement", id, Map.of("partner", partner), facts);
    }

    /** What was said last of this aggregate should not have been said. */
    void takenBack(UUID id) {
        var wrong = Objects.requireNonNull(last.get(id));
        append(List.of(fact(
                wrong.aggregate(),
                id,
                wrong.parents(),
                "event-corrected",
                new Wrong(wrong.eventId()),
                wrong.eventId())));
    }

    private record Wrong(UUID corrects) {}

    private void hear(String aggregate, UUID id, Object... facts) {
        hear(aggregate, id, Map.of(), facts);
    }

    private void hear(String aggregate, UUID id, Map<String, UUID> parents, Object... facts) {
        var received = List.of(facts).stream()
                .map(it -> fact(aggregate, id, parents, kebab(it.getClass().getSimpleName()), it, null))
                .toList();
        last.put(id, received.getLast());
        append(received);
    }

    private void append(List<ReceivedFact> received) {
        var database = service.bean(DatabaseSettings.class);
        var loader = database.loader();
        try (var connection = DriverManager.getConnection(database.url(), loader.username(), loader.password())) {
            connection.setAutoCommit(false);
            service.bean(ReceivedFacts.class).append(connection, received);
            connection.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private ReceivedFact fact(
            String aggregate, UUID id, Map<String, UUID> parents, String type, Object body, @Nullable UUID corrects) {
        return new ReceivedFact(
                Ids.next(),
                "partner",
                aggregate,
                id,
                versions.merge(id, 1L, Long::sum),
                aggregate + "." + type,
                1,
                Json.stored().writeValueAsString(body),
                "{\"actor\":\"%s\",\"correlation\":\"story\",\"reliedOn\":[]}".formatted(id),
                parents,
                1,
                ++position,
                LONG_AGO,
                LONG_AGO,
                corrects);
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
