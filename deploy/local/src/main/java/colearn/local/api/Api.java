package colearn.local.api;

import colearn.local.Refusal;
import colearn.local.api.Tokens.Bearer;
import colearn.local.state.Checkout;
import colearn.local.state.Ports;
import colearn.local.state.RunningStack;
import colearn.local.state.Secrets;
import colearn.local.state.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The three services' HTTP APIs, asked with a bearer's token. */
public final class Api {
    /** A repeated command must be the same to the byte, and Java's maps have another order in each run. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Ports ports;
    private final PatientHttp http;
    private final Tokens tokens;

    public Api(Ports ports, Secrets secrets, Duration patience) {
        this.ports = ports;
        this.http = new PatientHttp(patience);
        this.tokens = new Tokens(ports.issuer(), secrets.identityClient(), http);
    }

    /**
     * The API of the stack that runs in a checkout.
     *
     * @throws Refusal when none runs
     */
    public static Api running(Checkout checkout, Duration patience) throws IOException {
        RunningStack stack = RunningStack.live(checkout)
                .orElseThrow(() -> new Refusal("Nothing is running here: start it with './colearn up'."));
        return new Api(new Ports(stack.portOffset()), Secrets.read(checkout), patience);
    }

    public Tokens tokens() {
        return tokens;
    }

    /** The text of a query's answer. */
    public String text(Service service, String path, Bearer bearer, Map<String, String> headers)
            throws InterruptedException {
        HttpRequest.Builder request = request(service, path, bearer, headers).GET();
        return understood(http.send(request), "GET " + path).body();
    }

    /** A query's answer. */
    public JsonNode get(Service service, String path, Bearer bearer, Map<String, String> headers)
            throws InterruptedException {
        return JSON.readTree(text(service, path, bearer, headers));
    }

    /**
     * A command's answer.
     *
     * @param key the idempotency key: the same command with the same key again changes nothing
     */
    public JsonNode post(
            Service service, String path, Bearer bearer, String key, Object body, Map<String, String> headers)
            throws InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Idempotency-Key", key);
        all.put("Content-Type", "application/json");
        HttpRequest.Builder request = request(service, path, bearer, all)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        HttpResponse<String> answer = understood(http.send(request), "POST " + path);
        return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    /** What the answer to a replacement says; the same once more changes nothing. */
    public JsonNode put(Service service, String path, Bearer bearer, Object body) throws InterruptedException {
        HttpRequest.Builder request = request(service, path, bearer, Map.of("Content-Type", "application/json"))
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return JSON.readTree(understood(http.send(request), "PUT " + path).body());
    }

    private HttpRequest.Builder request(Service service, String path, Bearer bearer, Map<String, String> headers)
            throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ports.urlOf(service) + path))
                .header("Authorization", "Bearer " + tokens.of(bearer))
                .header("Accept", "application/json, application/problem+json");
        headers.forEach(request::header);
        return request;
    }

    private static HttpResponse<String> understood(HttpResponse<String> answer, String what) {
        if (answer.statusCode() >= 400) {
            throw new Refusal(what + " was refused with " + answer.statusCode() + ": " + why(answer.body()));
        }
        return answer;
    }

    /** What a problem says to people; else all of the answer. */
    private static String why(String body) {
        try {
            return JSON.readTree(body).path("detail").asString(body);
        } catch (JacksonException e) {
            return body;
        }
    }
}
