package colearn.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.json.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Sends requests to the small service, and looks at the answers. */
final class Http {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;
    private final @Nullable String token;

    Http(int port, @Nullable String token) {
        this.port = port;
        this.token = token;
    }

    /** An answer, with its body as JSON. */
    record Reply(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            return Json.stored().readTree(response.body());
        }

        /** A well-formed problem of this kind that says nothing about what is inside. */
        Reply isProblem(int status, String type) {
            assertThat(response.body()).contains("urn:colearn:problem:" + type + "\"");
            assertThat(status()).isEqualTo(status);
            assertThat(header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(json().get("status").asInt()).isEqualTo(status);
            assertThat(json().get("title").asString()).isNotBlank();
            assertThat(json().get("detail").asString()).isNotBlank();
            assertThat(json().get("correlation").asString()).isEqualTo(header("Colearn-Correlation-Id"));
            assertThat(response.body())
                    .doesNotContain(
                            "colearn.platform", "java.", "org.", "tools.", "Exception", "select ", "SQL", "\tat ");
            return this;
        }
    }

    Reply get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** With a new idempotency key, unless the headers name one. */
    Reply post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    Reply send(String method, String path, @Nullable String body, String... headers) {
        var sent = new java.util.TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        if (body != null) {
            sent.putAll(Map.of(
                    "Content-Type",
                    "application/json",
                    "Idempotency-Key",
                    UUID.randomUUID().toString()));
        }
        if (token != null) {
            sent.put("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            sent.put(headers[i], headers[i + 1]);
        }
        var request = HttpRequest.newBuilder(Running.uri(port, path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        sent.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        try {
            return new Reply(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
