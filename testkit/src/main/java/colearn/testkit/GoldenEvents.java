package colearn.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.commands.Aggregate;
import colearn.platform.eventlog.EventTypes;
import colearn.platform.eventlog.EventTypes.TypeName;
import colearn.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every event that was ever stored can still be read, and means the same: {@code golden/<type>.v<version>.json} on the test class path is one
 * stored payload of each. A file is added with an event and never changed.
 */
public final class GoldenEvents {
    private static final JsonMapper JSON = Json.stored();

    private GoldenEvents() {}

    /** A test for each type of event that these aggregates store. */
    public static Stream<DynamicTest> of(String service, Aggregate<?, ?, ?>... aggregates) {
        var types = new EventTypes(service, List.of(aggregates), List.of());
        return types.own().stream()
                .map(name -> DynamicTest.dynamicTest(name.type() + " v" + name.version(), () -> isKept(types, name)));
    }

    private static void isKept(EventTypes types, TypeName name) {
        var golden = golden("golden/%s.v%d.json".formatted(name.type(), name.version()));
        var event = JSON.treeToValue(golden, types.classOf(name).orElseThrow());
        // As text and back: a decimal in memory is not a number as it was read.
        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(golden);
    }

    private static JsonNode golden(String file) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var stream = loader.getResourceAsStream(file)) {
            assertThat(stream)
                    .as("no %s: a new event needs a golden payload", file)
                    .isNotNull();
            return JSON.readTree(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
