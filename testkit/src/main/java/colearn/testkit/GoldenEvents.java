package colearn.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.commands.Aggregate;
import colearn.platform.eventlog.Bodies;
import colearn.platform.eventlog.EventTypes;
import colearn.platform.eventlog.EventTypes.TypeName;
import colearn.platform.eventlog.FromNewerRelease;
import colearn.platform.eventlog.ReceivedTypes;
import colearn.platform.eventlog.Unreadable;
import colearn.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every event that was ever stored can still be read, and means the same: {@code golden/<type>.v<version>.json} on the test class path is one
 * stored payload of each. A file is added with an event and never changed; where a later release adds an optional field, {@code
 * golden/<type>.v<version>.with-<field>.json} is added, and both are kept. What a former version is read as stands beside it, in {@code
 * golden/read/<type>.v<version>.json}. The received ones are in {@code golden/received/<source>/}: logs keep those for ever, too.
 */
public final class GoldenEvents {
    private static final JsonMapper JSON = Json.stored();
    private static final Pattern FILE = Pattern.compile(
            "golden/(?:received/[a-z]+/)?(?<type>[a-z0-9.-]+)\\.v(?<version>[1-9][0-9]*)(?<with>\\.with-[a-z-]+)?\\.json");

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

    /** A test for each type that a service reads of another, and for each file that is there. */
    public static Stream<DynamicTest> received(ReceivedTypes facts) {
        return received(facts, new String[0]);
    }

    /**
     * A test for each type that a service reads of another, and for each file that is there.
     *
     * @param notYet types that the other service does not publish yet
     */
    public static Stream<DynamicTest> received(ReceivedTypes facts, String... notYet) {
        var early = Set.of(notYet);
        var types = new EventTypes("nobody", List.of(), List.of(facts));
        var folder = "golden/received/" + facts.source();
        var read = facts.types().keySet().stream()
                .sorted()
                .filter(type -> !early.contains(type))
                .map(type -> {
                    var file = "%s/%s.v%d.json"
                            .formatted(folder, type, facts.former().currentVersion(type));
                    return DynamicTest.dynamicTest(file + " is kept", () -> text(file, "as it was received"));
                });
        var kept = ResourceFolder.of(folder)
                .names()
                .map(file -> DynamicTest.dynamicTest(file + " is read", () -> hasAReader(facts.source(), types, file)));
        return Stream.concat(read, kept);
    }

    private static void isKept(EventTypes types, TypeName name) {
        var golden = golden(name);
        var event = JSON.treeToValue(golden, types.classOf(name).orElseThrow());
        // As text and back: a decimal in memory is not a number as it was read.
        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(golden);
    }

    private static void hasAReader(String source, EventTypes types, String file) {
        var matcher = FILE.matcher(file);
        assertThat(matcher.matches())
                .as("%s is not named golden/<type>.v<version>.json or golden/<type>.v<version>.with-<field>.json", file)
                .isTrue();
        var name = new TypeName(source, matcher.group("type"), Integer.parseInt(matcher.group("version")));
        var bodies = new Bodies(types, JSON).read(name, text(file, "as it was stored"));
        assertThat(bodies)
                .as(
                        "nothing reads %s any more, but logs hold it for ever: keep the event, or say in its aggregate's FormerEvents what it is now",
                        file)
                .noneMatch(it -> it.value() == null || it.value() instanceof FromNewerRelease);
        assertThat(bodies).as("%s cannot be read: %s", file, bodies).noneMatch(it -> it.value() instanceof Unreadable);
        if (matcher.group("with") != null && types.classOf(name).isPresent()) {
            assertThat(JSON.readTree(JSON.writeValueAsString(bodies.getFirst().value())))
                    .isEqualTo(JSON.readTree(text(file, "as it is stored, with that field")));
        }
        if (types.classOf(name).isEmpty()) {
            var meaning = JSON.readTree(
                    text("golden/read/" + file.substring(file.lastIndexOf('/') + 1), "what it is read as, as a list"));
            assertThat(JSON.readTree(JSON.writeValueAsString(bodies)))
                    .as("what %s means today", file)
                    .isEqualTo(meaning);
        }
    }

    private static JsonNode golden(TypeName name) {
        return JSON.readTree(text(
                "golden/%s.v%d.json".formatted(name.type(), name.version()),
                "one payload of %s as it is stored, every field filled".formatted(name.type())));
    }

    private static String text(String file, String what) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var stream = loader.getResourceAsStream(file)) {
            assertThat(stream)
                    .as("add src/test/resources/%s: %s, never to be changed", file, what)
                    .isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
