package colearn.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service's answer, whole. Its text form shows everything, so that a failed comparison needs no debugger.
 *
 * @param request method and path
 * @param headers as they came
 * @param body text; empty when there is none
 */
public record Reply(String request, int status, Map<String, List<String>> headers, String body) {
    private static final JsonMapper JSON = Json.stored();
    private static final String PROBLEM = "urn:colearn:problem:";

    /** Exactly this status. */
    public Reply expect(int expected) {
        assertThat(status).as(this::toString).isEqualTo(expected);
        return this;
    }

    /**
     * A problem of this type and status, as RFC 9457 writes it.
     *
     * @param type without {@code urn:colearn:problem:}
     */
    public Reply expectProblem(int expected, String type) {
        expect(expected);
        assertThat(header("Content-Type"))
                .as(this::toString)
                .hasValueSatisfying(it -> assertThat(it).startsWith("application/problem+json"));
        assertThat(text("/type")).as(this::toString).isEqualTo(PROBLEM + type);
        assertThat(json().at("/status").asInt()).as(this::toString).isEqualTo(expected);
        return this;
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new AssertionError("not JSON: " + this, e);
        }
    }

    /** A text or number inside the body; fails when there is none. */
    public String text(String pointer) {
        var node = json().at(pointer);
        assertThat(node.isValueNode())
                .as(() -> "a value at " + pointer + " in " + this)
                .isTrue();
        return node.asString();
    }

    /** The first of that name, in upper or lower case. */
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(it -> it.getKey().equalsIgnoreCase(name))
                .flatMap(it -> it.getValue().stream())
                .findFirst();
    }

    /** Of the aggregate, from a receipt. */
    public UUID id() {
        return UUID.fromString(text("/id"));
    }

    /** Of the aggregate, from a receipt. */
    public long version() {
        return Long.parseLong(text("/version"));
    }

    /** {@code service:epoch:position}, to be given to a query. */
    public String position() {
        return header("Colearn-Position").orElseThrow(() -> new AssertionError("no Colearn-Position in " + this));
    }

    public String location() {
        return header("Location").orElseThrow(() -> new AssertionError("no Location in " + this));
    }

    @Override
    public String toString() {
        var head = headers.entrySet().stream()
                .map(it -> it.getKey() + ": " + String.join(", ", it.getValue()))
                .sorted()
                .collect(Collectors.joining("\n"));
        return "%s -> %d\n%s\n\n%s".formatted(request, status, head, body);
    }
}
