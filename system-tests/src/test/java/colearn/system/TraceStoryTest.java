package colearn.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import colearn.local.api.Tokens.Role;
import colearn.local.state.Service;
import colearn.system.stack.Stack;
import colearn.system.tale.Pair;
import colearn.system.traces.Collector;
import colearn.system.traces.Step;
import colearn.system.traces.TracedDoors;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One trace leads from what somebody sent to one service to the row that it became in another. */
class TraceStoryTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SENT = "00-" + TRACE + "-00f067aa0ba902b7-01";
    private static final String UNSAMPLED_TRACE = "5bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void aReflectionLeadsToARowOfTheMatrix() throws IOException {
        try (var collector = new Collector();
                var stack = Stack.start(
                        "traced-stack",
                        Map.of(
                                "OTEL_EXPORTER_OTLP_ENDPOINT",
                                collector.endpoint(),
                                "OTEL_BSP_SCHEDULE_DELAY",
                                "100"))) {
            var pair = Pair.begin(stack, "a trace");
            var session = pair.session(pair.struggle());
            var unsampled = new TracedDoors(stack, "00-" + UNSAMPLED_TRACE + "-00f067aa0ba902b7-00");
            pair.through(unsampled).coachLearned(session, "Nobody traces this.", "PROGRAM");
            var said = pair.through(new TracedDoors(stack, SENT)).nurseLearned(session, "Ask first.", "PROGRAM");
            stack.at(Service.INSIGHT, Role.PROGRAM_MANAGER)
                    .after(said)
                    .eventually(
                            "/matrix/" + pair.id(),
                            it -> assertThat(it.text("/balance")).isEqualTo("BALANCED"));

            await("the whole way")
                    .untilAsserted(() -> assertThat(collector.of(TRACE).stream().map(Step::toString))
                            .containsAll(wholeWay().toList()));
            assertThat(collector.of(TRACE))
                    .filteredOn(step -> step.parent().equals("00f067aa0ba902b7"))
                    .extracting(Step::toString)
                    .containsExactly("session: POST /sessions/{id}/reflections");
            assertThat(collector.of(TRACE))
                    .filteredOn(step -> step.name().equals("fold matrix"))
                    .extracting(Step::parent)
                    .as("the learning is recorded by the reaction's command, in the same trace")
                    .contains(spanOf(collector, "insight: command learning"));
            assertThat(collector.of(UNSAMPLED_TRACE)).as("who sends it says so").isEmpty();
        }
    }

    private static String spanOf(Collector collector, String step) {
        return collector.of(TRACE).stream()
                .filter(it -> it.toString().equals(step))
                .findFirst()
                .orElseThrow()
                .span();
    }

    private static Stream<String> wholeWay() {
        return Stream.of(
                "session: POST /sessions/{id}/reflections",
                "session: command session",
                "session: fold session",
                "session: publish colearn.session.events",
                "insight: ingest colearn.session.events",
                "insight: react when-reflection-recorded-then-learning-is-recorded",
                "insight: command learning",
                "insight: fold matrix");
    }
}
