package colearn.testkit.openapi;

import static colearn.testkit.openapi.Probe.refused;
import static colearn.testkit.openapi.Probe.survived;

import colearn.platform.json.Json;
import colearn.testkit.http.Client;
import colearn.testkit.http.Reply;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.Stream.Builder;
import tools.jackson.databind.node.ObjectNode;

/** What somebody who may do everything should not send to an operation: a good request, made bad in one place each. */
final class BadRequests {
    private static final byte[] TOO_MUCH =
            ("{\"surprise\":\"" + "x".repeat(Json.LARGEST_BODY) + "\"}").getBytes(StandardCharsets.UTF_8);
    private static final byte[] TEN_MEGABYTES =
            ("{\"surprise\":\"" + "x".repeat(10_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);

    private final DescribedOperation operation;
    private final String service;
    private final GoodRequest good;
    private final Client manager;
    private final Client json;

    /** @param service whose operation it is */
    BadRequests(DescribedOperation operation, String service, Client manager) {
        this.operation = operation;
        this.service = service;
        this.good = new GoodRequest(operation);
        this.manager = manager;
        this.json = manager.with("Content-Type", "application/json");
    }

    Stream<Probe> bodies() {
        if (operation.method().equals("GET")) {
            return Stream.empty();
        }
        var example = operation
                .exampleBody()
                .orElseThrow(() -> new AssertionError(operation + " takes no body, so it refuses none"));
        var text = example.toString();
        var probes = Stream.<Probe>builder();
        BadBodies.broken(example)
                .forEach(body -> probes.add(refused(operation + " <- " + cut(body), () -> good.post(manager, body))));
        // Where something comes into being the values get further than to an id that is not there.
        BadBodies.odd(example, !operation.path().contains("{"))
                .forEach(body -> probes.add(survived(operation + " <- " + cut(body), () -> good.post(manager, body))));
        for (var name : example.propertyNames()) {
            var without = (ObjectNode) example.deepCopy();
            without.remove(name);
            var body = without.toString();
            probes.add(survived(operation + " without " + name, () -> good.post(manager, body)));
        }
        for (var type : List.of(
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "x",
                "*/*")) {
            probes.add(refused(operation + " as " + type, () -> good.post(manager.with("Content-Type", type), text)));
        }
        probes.add(survived(
                operation + " as UTF-16",
                () -> good.post(manager.with("Content-Type", "application/json;charset=UTF-16"), text)));
        bytes(probes, "no UTF-8", new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});
        bytes(probes, "an overlong form", new byte[] {'{', '"', (byte) 0xc0, (byte) 0x80, '"', ':', '1', '}'});
        bytes(probes, "UTF-16", "{\"surprise\":1}".getBytes(StandardCharsets.UTF_16));
        bytes(probes, "too much", TOO_MUCH);
        var unannounced = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(TOO_MUCH));
        probes.add(refused(operation + " <- too much, unannounced", () -> good.send(json, unannounced)));
        probes.add(survived(operation + " without body", () -> good.send(json, BodyPublishers.noBody())));
        return probes.build();
    }

    private void bytes(Builder<Probe> probes, String what, byte[] body) {
        probes.add(refused(operation + " <- " + what, () -> good.send(json, BodyPublishers.ofByteArray(body))));
    }

    /**
     * More than a server reads of what it has refused already: it answers and closes, and the sender may see either. Until the sender is
     * told a second goes by, so this is for one operation of each service.
     */
    Stream<Probe> huge() {
        return Stream.of(survived(operation + " <- ten megabytes", () -> {
            try {
                return good.send(json, BodyPublishers.ofByteArray(TEN_MEGABYTES))
                        .expect(413);
            } catch (UncheckedIOException closed) {
                return manager.get("/openapi");
            }
        }));
    }

    Stream<Probe> headers() {
        var probes = Stream.<Probe>builder();
        for (var header : operation.parameters("header")) {
            var name = header.path("name").asString();
            for (var value : BadHeaders.of(name, service)) {
                probes.add(refused(
                        "%s with %s: %s".formatted(operation, name, cut(value)),
                        () -> good.by(manager.with(name, value))));
            }
            if (header.path("required").asBoolean(false)) {
                probes.add(refused(operation + " without " + name, () -> good.by(manager.without(name))));
            }
        }
        for (var accept : List.of("text/html", "application/xml", "nonsense", "image/*")) {
            probes.add(refused(operation + " for " + accept, () -> good.by(manager.with("Accept", accept))));
        }
        probes.add(survived(
                operation + " named oddly",
                () -> good.by(manager.with("Colearn-Correlation-Id", "x".repeat(500) + "\u00e9"))));
        // Where a body follows, the service closes before it has read it.
        if (operation.method().equals("GET")) {
            probes.add(refused(
                    operation + " with much in its head", () -> good.by(manager.with("X-Much", "x".repeat(30_000)))));
        }
        return probes.build();
    }

    Stream<Probe> paths() {
        var probes = Stream.<Probe>builder();
        for (var parameter : operation.parameters("path")) {
            var name = parameter.path("name").asString();
            for (var value : BadPaths.IDS) {
                probes.add(refused(
                        "%s at %s".formatted(operation, cut(value)),
                        () -> good.by(manager, Map.of(name, value), good.query())));
            }
        }
        for (var parameter : operation.parameters("query")) {
            var name = parameter.path("name").asString();
            for (var value : BadPaths.of(name)) {
                var query = good.query() + "&" + name + "=" + value;
                var request = (Supplier<Reply>) () -> good.by(manager, Map.of(), query);
                var what = operation + cut(query);
                probes.add(name.equals("limit") ? refused(what, request) : survived(what, request));
            }
        }
        probes.add(refused(
                operation + " with a parameter that nobody knows",
                () -> good.by(manager, Map.of(), good.query() + "&surprise=1")));
        return probes.build();
    }

    /** @param operations all, so that no method is taken for bad that another one of them has */
    Stream<Probe> methods(List<DescribedOperation> operations) {
        var path = good.path();
        var described = operations.stream()
                .filter(other -> other.path().equals(operation.path()))
                .map(DescribedOperation::method)
                .toList();
        var refused = Stream.of("PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "GET", "POST")
                .filter(method -> !described.contains(method))
                .map(method -> refused(method + " " + path, () -> empty(method, path)));
        return Stream.concat(
                refused,
                Stream.of(
                        survived("HEAD " + path, () -> empty("HEAD", path + good.query())),
                        survived("OPTIONS " + path, () -> empty("OPTIONS", path))));
    }

    private Reply empty(String method, String path) {
        return manager.send(method, path, BodyPublishers.noBody());
    }

    private static String cut(String text) {
        return text.length() < 200 ? text : text.substring(0, 100) + "… (" + text.length() + " characters)";
    }
}
