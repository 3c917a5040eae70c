package colearn.testkit.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Something that can be asked of a service, as its description has it.
 *
 * @param method in capitals
 * @param path with its parameters in braces
 * @param said what is said of it
 */
public record DescribedOperation(String method, String path, JsonNode said) {
    private static final String JSON = "/content/application~1json";

    public String id() {
        return said.path("operationId").asString("");
    }

    public String summary() {
        return said.path("summary").asString("");
    }

    public boolean takesBody() {
        return said.has("requestBody");
    }

    public boolean needsBody() {
        return said.at("/requestBody/required").asBoolean(false);
    }

    /** Of the request; empty where no body is taken. */
    public Optional<JsonNode> exampleBody() {
        return example(said.at("/requestBody" + JSON));
    }

    private static Optional<JsonNode> example(JsonNode content) {
        return content.has("example") ? Optional.of(content.path("example")) : Optional.empty();
    }

    public Set<String> statuses() {
        return said.path("responses").properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The types of the problems that it says it answers with under a status, without their prefix. */
    public Set<String> problems(int status) {
        var named = said.at("/responses/" + status + "/description").asString("");
        return List.of(named.replace("`", "").split(", ")).stream().collect(Collectors.toSet());
    }

    /** @param where {@code path}, {@code query} or {@code header} */
    public List<JsonNode> parameters(String where) {
        return StreamSupport.stream(said.path("parameters").spliterator(), false)
                .filter(it -> it.path("in").asString().equals(where))
                .toList();
    }

    public boolean takes(String header) {
        return parameters("header").stream()
                .anyMatch(it -> it.path("name").asString().equals(header));
    }

    /** Of the paths, without their query, that lead to it. */
    Pattern paths() {
        return Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"));
    }

    /** How many parts of the path are variable: where two operations take a path, that with fewer is meant. */
    int variables() {
        return parameters("path").size();
    }

    /** Its path with a value for each parameter, and the query that it cannot do without. */
    public String at(Map<String, String> values) {
        var at = path;
        for (var value : values.entrySet()) {
            at = at.replace("{" + value.getKey() + "}", value.getValue());
        }
        return at;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
