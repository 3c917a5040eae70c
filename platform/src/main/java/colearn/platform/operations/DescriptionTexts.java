package colearn.platform.operations;

import colearn.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;

/**
 * What the code cannot say of an API, from each {@code description.json} on the class path, the service's before the platform's: {@code examples}, by {@code Schema.property},
 * {@code property}, {@code Schema} or name of a parameter, in this order; {@code parameters}, what those of queries
 * are for, by {@code operation.name} or {@code name}; and {@code refusals}: by operation and status, the types of
 * the problems that only this operation's domain answers with.
 */
final class DescriptionTexts {
    private static final String FILES = "classpath*:description.json";

    private final Map<String, JsonNode> examples = new TreeMap<>();
    private final Map<String, String> parameters = new TreeMap<>();
    private final Map<String, Map<Integer, List<String>>> refusals = new TreeMap<>();

    /** @throws UncheckedIOException when a file cannot be read */
    static DescriptionTexts ofClassPath() {
        var texts = new DescriptionTexts();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                texts.add(Json.stored().readTree(file.getContentAsByteArray()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private void add(JsonNode file) {
        file.path("examples").properties().forEach(it -> examples.putIfAbsent(it.getKey(), it.getValue()));
        file.path("parameters")
                .properties()
                .forEach(it -> parameters.putIfAbsent(it.getKey(), it.getValue().asString()));
        file.path("refusals").properties().forEach(operation -> {
            var byStatus = new TreeMap<Integer, List<String>>();
            for (var status : operation.getValue().properties()) {
                var types = new ArrayList<String>();
                status.getValue().forEach(type -> types.add(type.asString()));
                byStatus.put(Integer.valueOf(status.getKey()), types);
            }
            refusals.put(operation.getKey(), byStatus);
        });
    }

    Optional<JsonNode> example(String name) {
        return Optional.ofNullable(examples.get(name));
    }

    /** What a parameter is for, by its operation and name, or by its name alone. */
    Optional<String> parameter(String operation, String name) {
        return Optional.ofNullable(parameters.getOrDefault(operation + "." + name, parameters.get(name)));
    }

    Map<Integer, List<String>> refusals(String operation) {
        return refusals.getOrDefault(operation, Map.of());
    }
}
