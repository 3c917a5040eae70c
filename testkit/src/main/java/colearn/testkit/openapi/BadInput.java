package colearn.testkit.openapi;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import colearn.platform.identity.Role;
import colearn.testkit.http.Client;
import colearn.testkit.http.Reply;
import colearn.testkit.service.ServiceUnderTest;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sends to every operation that a service describes what nobody should send, so that no endpoint is forgotten. */
public final class BadInput {
    /** Left out: whoever may do it does it for good, to a service that other tests share. */
    private static final String FOR_GOOD = "/operations/log/epochs";

    private static final byte[] TEN_MEGABYTES =
            ("{\"surprise\":\"" + "x".repeat(10_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    private static final UUID NOBODY = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    private final ServiceUnderTest service;
    private final Harmless harmless;
    private final Description description;
    // Signed once: a signature takes longer than an answer.
    private final Client manager;
    private final Map<String, String> strangers;
    private final Map<Role, String> everybody;

    private BadInput(ServiceUnderTest service, LongSupplier log) {
        this.service = service;
        this.harmless = new Harmless(log);
        this.description = Description.of(service.client());
        var tokens = service.tokens();
        this.manager = service.as(tokens.of(UUID.randomUUID(), Role.PROGRAM_MANAGER, Role.OPERATOR, Role.ANALYST))
                .ifMatch(1);
        this.strangers = Map.of(
                "whose time is over", tokens.expired(),
                "for others", tokens.forAnotherAudience(),
                "of others", tokens.ofAnotherIssuer(),
                "signed by others", tokens.withAnotherKey(),
                "not signed", tokens.unsigned(),
                "without roles", tokens.withoutRoles(),
                "of no form", "x",
                "of much", "x".repeat(4_000));
        this.everybody = new EnumMap<>(Role.class);
        for (var role : Role.values()) {
            everybody.put(
                    role,
                    role == Role.PARTNER_MEMBER
                            ? tokens.member(UUID.randomUUID(), UUID.randomUUID())
                            : tokens.of(UUID.randomUUID(), role));
        }
    }

    /** One test an operation and kind of badness. */
    public static Stream<DynamicTest> of(ServiceUnderTest service) {
        var bad = new BadInput(service, service::recorded);
        var operations = bad.description.operations().stream()
                .filter(it -> !it.path().startsWith(FOR_GOOD))
                .flatMap(it -> Stream.of(
                        dynamicTest(it + ": bodies", () -> bad.bodies(it)),
                        dynamicTest(it + ": headers", () -> bad.headers(it)),
                        dynamicTest(it + ": paths and queries", () -> bad.paths(it)),
                        dynamicTest(it + ": callers", () -> bad.callers(it)),
                        dynamicTest(it + ": methods", () -> bad.methods(it))));
        return Stream.concat(operations, Stream.of(dynamicTest("paths that are nobody's", bad::strangePaths)));
    }

    private void bodies(DescribedOperation it) {
        if (it.method().equals("GET")) {
            return;
        }
        var example = it.exampleBody().orElseThrow(() -> new AssertionError(it + " takes no body, so it refuses none"));
        BadBodies.broken(example)
                .forEach(body -> harmless.refused(() -> post(it, manager, body), it + " <- " + cut(body)));
        // Where something comes into being the values get further than to an id that is not there.
        BadBodies.odd(example, !it.path().contains("{"))
                .forEach(body -> harmless.survived(() -> post(it, manager, body), it + " <- " + cut(body)));
        for (var name : example.propertyNames()) {
            var without = (ObjectNode) example.deepCopy();
            without.remove(name);
            harmless.survived(() -> post(it, manager, without.toString()), it + " without " + name);
        }
        var good = example.toString();
        for (var type : List.of(
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "x",
                "*/*")) {
            harmless.refused(() -> post(it, manager.with("Content-Type", type), good), it + " as " + type);
        }
        harmless.survived(
                () -> post(it, manager.with("Content-Type", "application/json;charset=UTF-16"), good),
                it + " as UTF-16");
        tooMuch(it);
        bytes(it, "no UTF-8", new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});
        bytes(it, "an overlong form", new byte[] {'{', '"', (byte) 0xc0, (byte) 0x80, '"', ':', '1', '}'});
        bytes(it, "UTF-16", "{\"surprise\":1}".getBytes(StandardCharsets.UTF_16));
        harmless.survived(
                () -> send(it, manager.with("Content-Type", "application/json"), BodyPublishers.noBody()),
                it + " without body");
    }

    /** The service answers before it has read it all, and closes: the sender may see either. */
    private void tooMuch(DescribedOperation it) {
        try {
            bytes(it, "ten megabytes", TEN_MEGABYTES);
        } catch (UncheckedIOException closed) {
            harmless.survived(() -> manager.get("/openapi"), "the next request after " + closed.getMessage());
        }
    }

    private void bytes(DescribedOperation it, String what, byte[] body) {
        var client = manager.with("Content-Type", "application/json");
        harmless.refused(() -> send(it, client, BodyPublishers.ofByteArray(body)), it + " <- " + what);
    }

    private void headers(DescribedOperation it) {
        for (var header : it.parameters("header")) {
            var name = header.path("name").asString();
            for (var value : BadHeaders.of(name)) {
                harmless.refused(
                        () -> good(it, manager.with(name, value)), "%s with %s: %s".formatted(it, name, cut(value)));
            }
            if (header.path("required").asBoolean(false)) {
                harmless.refused(() -> good(it, manager.without(name)), it + " without " + name);
            }
        }
        for (var accept : List.of("text/html", "application/xml", "nonsense", "image/*")) {
            harmless.refused(() -> good(it, manager.with("Accept", accept)), it + " for " + accept);
        }
        harmless.survived(
                () -> good(it, nowhere(it).with("Colearn-Correlation-Id", "x".repeat(500) + "\u00e9")),
                it + " named oddly");
        // Where a body follows, the service closes before it has read it.
        if (it.method().equals("GET")) {
            harmless.refused(() -> good(it, manager.with("X-Much", "x".repeat(30_000))), it + " with much in its head");
        }
    }

    private Client nowhere(DescribedOperation it) {
        return it.method().equals("GET") ? manager : manager.with("If-Match", "\"1\"");
    }

    private void paths(DescribedOperation it) {
        for (var parameter : it.parameters("path")) {
            var name = parameter.path("name").asString();
            for (var value : BadPaths.IDS) {
                harmless.refused(
                        () -> at(it, manager, Map.of(name, value), query(it)), "%s at %s".formatted(it, cut(value)));
            }
        }
        for (var parameter : it.parameters("query")) {
            var name = parameter.path("name").asString();
            var values = switch (name) {
                case "limit" -> BadPaths.LIMITS;
                case "cursor" -> BadPaths.CURSORS;
                default -> BadPaths.IDS;
            };
            for (var value : values) {
                var query = query(it) + "&" + name + "=" + value;
                if (name.equals("limit")) {
                    harmless.refused(() -> at(it, manager, Map.of(), query), it + cut(query));
                } else {
                    harmless.survived(() -> at(it, manager, Map.of(), query), it + cut(query));
                }
            }
        }
        harmless.refused(
                () -> at(it, manager, Map.of(), query(it) + "&surprise=1"), it + " with a parameter that nobody knows");
    }

    private void callers(DescribedOperation it) {
        strangers.forEach((what, token) -> harmless.refused(
                        () -> good(it, service.as(token)), it + " with a token " + what)
                .expectProblem(401, "unauthenticated"));
        harmless.refused(() -> good(it, service.client()), it + " without token")
                .expectProblem(401, "unauthenticated");
        harmless.refused(() -> good(it, service.client().with("Authorization", "Basic YTpi")), it + " with a password")
                .expectProblem(401, "unauthenticated");
        everybody.forEach((role, token) ->
                harmless.survived(() -> good(it, service.as(token).ifMatch(1)), it + " by " + role));
    }

    private void methods(DescribedOperation it) {
        var at = it.at(somewhere(it));
        var described = description.operations().stream()
                .filter(other -> other.path().equals(it.path()))
                .map(DescribedOperation::method)
                .toList();
        for (var method : List.of("PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "GET", "POST")) {
            if (!described.contains(method)) {
                harmless.refused(() -> manager.send(method, at, BodyPublishers.noBody()), method + " " + at);
            }
        }
        harmless.survived(() -> manager.send("HEAD", at + query(it), BodyPublishers.noBody()), "HEAD " + at);
        harmless.survived(() -> manager.send("OPTIONS", at, BodyPublishers.noBody()), "OPTIONS " + at);
    }

    private void strangePaths() {
        for (var path : BadPaths.STRANGE) {
            harmless.refused(() -> manager.get(path), cut(path));
        }
    }

    private Reply good(DescribedOperation it, Client client) {
        return at(it, client, Map.of(), query(it));
    }

    private Reply at(DescribedOperation it, Client client, Map<String, String> values, String query) {
        var all = new HashMap<>(somewhere(it));
        all.putAll(values);
        var path = it.at(all) + query;
        return it.exampleBody().map(body -> client.post(path, body.toString())).orElseGet(() -> client.get(path));
    }

    private Reply post(DescribedOperation it, Client client, String body) {
        return client.post(it.at(somewhere(it)), body);
    }

    private Reply send(DescribedOperation it, Client client, BodyPublisher body) {
        return client.send(it.method(), it.at(somewhere(it)), body);
    }

    /** Ids that do not exist, so that what is good otherwise is not done either. */
    private static Map<String, String> somewhere(DescribedOperation it) {
        var values = new HashMap<String, String>();
        for (var parameter : it.parameters("path")) {
            values.put(parameter.path("name").asString(), value(parameter));
        }
        return values;
    }

    private static String query(DescribedOperation it) {
        var query = new StringBuilder("?");
        for (var parameter : it.parameters("query")) {
            if (parameter.path("required").asBoolean(false)) {
                query.append(parameter.path("name").asString()).append('=').append(value(parameter));
            }
        }
        return query.toString();
    }

    private static String value(JsonNode parameter) {
        var schema = parameter.path("schema");
        if (schema.has("enum")) {
            return schema.path("enum").path(0).asString();
        }
        if (schema.path("type").asString("").equals("integer")) {
            return "7";
        }
        return schema.path("format").asString("").equals("uuid")
                ? NOBODY.toString()
                : parameter.path("example").asString("7");
    }

    private static String cut(String text) {
        return text.length() < 200 ? text : text.substring(0, 100) + "… (" + text.length() + " characters)";
    }
}
