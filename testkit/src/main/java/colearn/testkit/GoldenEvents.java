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
import java.util.regex.Pattern;
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
    private static final Pattern FILE =
            Pattern.compile("golden/(?<type>[a-z0-9.-]+)\\.v(?<version>[1-9][0-9]*)\\.json");

    private GoldenEvents() {}

    /**
     * A test for each type of event that a service stores, and for each file that is there.
     *
     * @param aggregates all of the service: a file of another one would have no reader
     */
    public static Stream<DynamicTest> of(String service, Aggregate<?, ?, ?>... aggregates) {
        var types = new EventTypes(service, List.of(aggregates), List.of());
        var stored = types.own().stream()
                .map(name -> DynamicTest.dynamicTest(name.type() + " v" + name.version(), () -> isKept(types, name)));
        var kept = ResourceFolder.of("golden")
                .names()
                .map(file -> DynamicTest.dynamicTest(file + " has a reader", () -> hasAReader(service, types, file)));
        return Stream.concat(stored, kept);
    }

    private static void isKept(EventTypes types, TypeName name) {
        var golden = golden(name);
        var event = JSON.treeToValue(golden, types.classOf(name).orElseThrow());
        // As text and back: a decimal in memory is not a number as it was read.
        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(golden);
    }

    private static void hasAReader(String service, EventTypes types, String file) {
        var name = FILE.matcher(file);
        assertThat(name.matches())
                .as("%s is not named golden/<type>.v<version>.json", file)
                .isTrue();
        assertThat(types.classOf(new TypeName(service, name.group("type"), Integer.parseInt(name.group("version")))))
                .as(
                        "nothing reads %s any more, but logs hold it for ever: keep the event, or give its type a reader",
                        file)
                .isPresent();
    }

    private static JsonNode golden(TypeName name) {
        var file = "golden/%s.v%d.json".formatted(name.type(), name.version());
        var loader = Thread.currentThread().getContextClassLoader();
        try (var stream = loader.getResourceAsStream(file)) {
            assertThat(stream)
                    .as(
                            "add src/test/resources/%s: one payload of %s as it is stored, every field filled, never to be changed",
                            file, name.type())
                    .isNotNull();
            return JSON.readTree(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
