package colearn.testkit.openapi;

import colearn.testkit.http.Client;
import colearn.testkit.http.Reply;
import java.net.http.HttpRequest.BodyPublisher;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What an operation is asked by somebody who knows how: all in it is right, but its ids are nobody's, so that nothing is done. Who wants it
 * bad replaces one part.
 */
record GoodRequest(DescribedOperation operation) {
    private static final UUID NOBODY = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    Reply by(Client client) {
        return by(client, Map.of(), query());
    }

    /** @param values in place of the good ones of its path */
    Reply by(Client client, Map<String, String> values, String query) {
        var path = path(values) + query;
        return operation
                .exampleBody()
                .map(body -> client.post(path, body.toString()))
                .orElseGet(() -> client.get(path));
    }

    Reply post(Client client, String body) {
        return client.post(path(), body);
    }

    Reply send(Client client, BodyPublisher body) {
        return client.send(operation.method(), path(), body);
    }

    String path() {
        return path(Map.of());
    }

    /** From its question mark on, with what it cannot do without. */
    String query() {
        var query = new StringBuilder("?");
        for (var parameter : operation.parameters("query")) {
            if (parameter.path("required").asBoolean(false)) {
                query.append(parameter.path("name").asString()).append('=').append(value(parameter));
            }
        }
        return query.toString();
    }

    private String path(Map<String, String> instead) {
        var values = new HashMap<String, String>();
        for (var parameter : operation.parameters("path")) {
            values.put(parameter.path("name").asString(), value(parameter));
        }
        values.putAll(instead);
        return operation.at(values);
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
}
