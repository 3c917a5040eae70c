package colearn.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.eventlog.Bodies;
import colearn.platform.eventlog.EventTypes;
import colearn.platform.eventlog.EventTypes.TypeName;
import colearn.platform.eventlog.OperatorDecision;
import colearn.platform.json.Json;
import colearn.platform.reviews.ReviewDecider;
import colearn.platform.views.SkipDecider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What operators decided is in the logs for ever: {@code golden/<type>.v1.json} is one of each, as it is stored, and never changed. */
class RecordedDecisionsTest {
    private static final JsonMapper JSON = Json.stored();
    private static final EventTypes TYPES =
            new EventTypes("partner", List.of(SkipDecider.VIEW, ReviewDecider.REVIEW), List.of());

    static Stream<String> types() {
        return Stream.concat(
                OperatorDecision.TYPES.keySet().stream(), TYPES.own().stream().map(TypeName::type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatWasStoredIsReadAndWouldBeStoredTheSame(String type) throws IOException {
        var stored = golden(type);
        var read = new Bodies(TYPES, JSON).read(new TypeName("partner", type, 1), stored);
        assertThat(read)
                .singleElement()
                .satisfies(body -> assertThat(JSON.readTree(JSON.writeValueAsString(body.value())))
                        .isEqualTo(JSON.readTree(stored)));
    }

    private static String golden(String type) throws IOException {
        try (var file = RecordedDecisionsTest.class.getResourceAsStream("/golden/%s.v1.json".formatted(type))) {
            assertThat(file).as("a golden file of %s", type).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
