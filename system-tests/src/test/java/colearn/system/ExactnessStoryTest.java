package colearn.system;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.local.api.Tokens.Role;
import colearn.local.state.Service;
import colearn.system.exactness.Acknowledged;
import colearn.system.exactness.EventOnce;
import colearn.system.exactness.Log;
import colearn.system.exactness.Published;
import colearn.system.exactness.Writers;
import colearn.system.stack.Kill;
import colearn.system.stack.Logs;
import colearn.system.stack.Running;
import colearn.system.stack.Stack;
import colearn.system.stack.WholeStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every acknowledged command is in the log once, on Kafka once and in order, and in every view once, whatever dies in between. */
@ExtendWith(WholeStack.class)
class ExactnessStoryTest {
    private static final int WRITERS = 6;
    private static final int BETWEEN_DEATHS = 20;
    private static final List<List<String>> DEATHS =
            List.of(List.of("partner-service"), List.of("kafka", "insight-service"), List.of("postgres"));

    @Test
    void whateverDiesUnderLoadNothingIsLostDoubledOrOutOfOrder(Stack stack) {
        List<Acknowledged> acknowledged;
        try (var writers = Writers.begin(stack, WRITERS)) {
            for (var together : DEATHS) {
                awaitMore(writers);
                var killed = together.stream().map(stack::part).toList();
                killed.forEach(Kill::now);
                killed.forEach(stack::awaitAgain);
            }
            awaitMore(writers);
            acknowledged = writers.end();
        }
        var logs = new Logs(stack);
        logs.settled();

        var partners = acknowledged.stream().map(Acknowledged::partner).collect(Collectors.toUnmodifiableSet());
        var decided = of(partners, new Log(stack, Service.PARTNER).of(Service.PARTNER));
        assertThat(decided)
                .as("in the log is what was acknowledged, and nothing else")
                .extracting(it -> it.aggregate() + " " + it.version())
                .containsExactlyInAnyOrderElementsOf(acknowledged.stream()
                        .map(it -> it.partner() + " " + it.version())
                        .toList());
        assertInOrder(decided);
        for (var place : Map.of(
                        "Kafka", Published.by(Service.PARTNER, stack),
                        "session-service", new Log(stack, Service.SESSION).of(Service.PARTNER),
                        "insight-service", new Log(stack, Service.INSIGHT).of(Service.PARTNER))
                .entrySet()) {
            var there = of(partners, place.getValue());
            assertThat(there).as(place.getKey()).containsExactlyInAnyOrderElementsOf(decided);
            assertInOrder(there);
        }
        assertDirectoryShows(stack, acknowledged);
        assertRebuiltRowsAreEqual(stack, logs);
    }

    private static void awaitMore(Writers writers) {
        int already = writers.count();
        Awaitility.await("commands are acknowledged")
                .atMost(Duration.ofMinutes(2))
                .until(() -> writers.count() >= already + BETWEEN_DEATHS);
    }

    private static List<EventOnce> of(Set<UUID> partners, List<EventOnce> events) {
        return events.stream().filter(it -> partners.contains(it.aggregate())).toList();
    }

    private static void assertInOrder(List<EventOnce> events) {
        var last = new HashMap<UUID, Long>();
        for (var event : events) {
            assertThat(event.version())
                    .as("version of %s after %s", event, last.get(event.aggregate()))
                    .isEqualTo(last.getOrDefault(event.aggregate(), 0L) + 1);
            last.put(event.aggregate(), event.version());
        }
    }

    private static void assertDirectoryShows(Stack stack, List<Acknowledged> acknowledged) {
        var names = new HashMap<UUID, Acknowledged>();
        acknowledged.forEach(
                it -> names.merge(it.partner(), it, (one, other) -> one.version() > other.version() ? one : other));
        var client = stack.at(Service.PARTNER, Role.PROGRAM_MANAGER);
        names.values()
                .forEach(last -> assertThat(client.get("/partners/" + last.partner())
                                .expect(200)
                                .text("/name"))
                        .isEqualTo(last.name()));
    }

    private static void assertRebuiltRowsAreEqual(Stack stack, Logs logs) {
        var live = logs.fingerprints();
        var rebuilds = new ArrayList<Running>();
        for (var service : Service.values()) {
            logs.views(service)
                    .forEach(view -> rebuilds.add(
                            stack.begin("rebuild", view.required("view").asString())));
        }
        rebuilds.forEach(Running::awaitSuccess);
        assertThat(logs.fingerprints()).isEqualTo(live);
    }
}
