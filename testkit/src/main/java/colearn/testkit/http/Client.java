package colearn.testkit.http;

import static colearn.servers.shared.Patience.PATIENCE;

import colearn.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who talks to a service over HTTP. Immutable: {@link #as}, {@link #after} and the like answer another client. A POST carries an
 * idempotency key, a new one each time unless {@link #key} or {@link #without} says otherwise.
 */
public final class Client {
    private static final String KEY = "Idempotency-Key";
    private static final String NOT_YET = "urn:colearn:problem:not-yet-visible";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private static final JsonMapper JSON = Json.stored();

    private final Supplier<URI> base;
    private final Map<String, String> headers;
    private final boolean newKeys;
    private final Consumer<Reply> witness;

    private Client(Supplier<URI> base, Map<String, String> headers, boolean newKeys, Consumer<Reply> witness) {
        this.base = base;
        this.headers = headers;
        this.newKeys = newKeys;
        this.witness = witness;
    }

    /**
     * Nobody yet: without a token.
     *
     * @param base asked for each request, because a service that is started again has another port
     */
    public static Client of(Supplier<URI> base) {
        return new Client(base, Map.of(), true, reply -> {});
    }

    /** Everything that this client is answered is shown to {@code witness} first, which throws when it does not like it. */
    public Client witnessed(Consumer<Reply> witness) {
        return new Client(base, headers, newKeys, witness);
    }

    public Client as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** Every POST of this client repeats this one. */
    public Client key(String key) {
        return with(KEY, key);
    }

    /** Replaces only what still has this version. */
    public Client ifMatch(long version) {
        return with("If-Match", "\"" + version + "\"");
    }

    /** Waits for the view to have seen these positions. */
    public Client after(String... positions) {
        return with("Colearn-After", String.join(",", positions));
    }

    /** Waits for the view to have seen what these answers tell of. */
    public Client after(Reply... replies) {
        return after(Stream.of(replies).map(Reply::position).toArray(String[]::new));
    }

    public Client with(String header, String value) {
        var more = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(header, value);
        return new Client(base, more, newKeys, witness);
    }

    public Client without(String header) {
        var fewer = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        fewer.putAll(headers);
        fewer.remove(header);
        return new Client(base, fewer, newKeys && !header.equalsIgnoreCase(KEY), witness);
    }

    /** With positions to wait for, it asks again as long as the view has not come there in the time that a service gives it. */
    public Reply get(String path) {
        long begin = System.nanoTime();
        while (true) {
            var reply = send("GET", path, BodyPublishers.noBody());
            if (!reply.body().contains(NOT_YET) || System.nanoTime() - begin > PATIENCE.toNanos()) {
                return reply;
            }
        }
    }

    /** Asks again and again until the answer is as it should be; fails with the last difference. */
    public Reply eventually(String path, Consumer<Reply> expected) {
        var last = new Reply[1];
        Awaitility.await(path).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> {
            last[0] = get(path);
            expected.accept(last[0]);
        });
        return last[0];
    }

    public Reply post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    /** @param body JSON as a text, sent as it is; or a map or a record */
    public Reply post(String path, Object body) {
        var text = body instanceof String json ? json : JSON.writeValueAsString(body);
        return (headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json"))
                .send("POST", path, BodyPublishers.ofString(text));
    }

    public Reply send(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(base.get().resolve(path))
                .timeout(PATIENCE)
                .method(method, body);
        if (method.equals("POST") && newKeys && !headers.containsKey(KEY)) {
            request.header(KEY, UUID.randomUUID().toString());
        }
        headers.forEach(request::header);
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            var reply = new Reply(
                    method + " " + path,
                    response.statusCode(),
                    response.headers().map(),
                    response.body());
            witness.accept(reply);
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
