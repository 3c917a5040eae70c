package colearn.platform.eventlog;

import static colearn.platform.ladder.LadderDecider.LADDER;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.eventlog.EventTypes.TypeName;
import colearn.platform.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Corrections are in the logs for ever: {@code golden/<type>.v1.json} is one of each, as it is stored, and never changed. */
class RecordedCorrectionsTest {
    private static final JsonMapper JSON = Json.stored();
    private static final EventTypes TYPES = new EventTypes("partner", List.of(LADDER), List.of());

    @ParameterizedTest
    @CsvSource({
        "partner,ladder.event-amended,EventAmended",
        "partner,ladder.event-retracted,EventRetracted",
        "session,ladder.event-corrected,Heard"
    })
    void whatWasStoredIsReadAndWouldBeStoredTheSame(String source, String type, String as) throws IOException {
        var stored = golden(type);
        assertThat(new Bodies(TYPES, JSON).read(new TypeName(source, type, 1), stored))
                .singleElement()
                .satisfies(body -> {
                    assertThat(body.value()).isInstanceOf(Correction.class);
                    assertThat(body.value().getClass().getSimpleName()).isEqualTo(as);
                    assertThat(JSON.readTree(JSON.writeValueAsString(body.value())))
                            .isEqualTo(JSON.readTree(stored));
                });
    }

    private static String golden(String type) throws IOException {
        try (var file = RecordedCorrectionsTest.class.getResourceAsStream("/golden/%s.v1.json".formatted(type))) {
            assertThat(file).as("a golden file of %s", type).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
