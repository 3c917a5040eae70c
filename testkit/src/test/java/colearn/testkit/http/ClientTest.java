package colearn.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a server that answers with what it was sent. */
class ClientTest {
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static HttpServer server;
    private static Client client;

    @BeforeAll
    static void echo() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                var headers = exchange.getRequestHeaders();
                var answer = """
                        {"method": "%s", "key": "%s", "after": "%s", "match": %s, "who": "%s", "body": %s, "asked": %d,
                         "id": "01900000-0000-7000-8000-000000000001", "version": 3, "type": "urn:colearn:problem:stale", "status": 412}""".formatted(
                                exchange.getRequestMethod(),
                                headers.getFirst("Idempotency-Key"),
                                headers.getFirst("Colearn-After"),
                                headers.getFirst("If-Match"),
                                headers.getFirst("Authorization"),
                                body.isEmpty() ? "null" : body,
                                ASKED.incrementAndGet());
                exchange.getResponseHeaders().set("Colearn-Position", "partner:1:7");
                exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
                var bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(412, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        client = Client.of(
                () -> URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterAll
    static void end() {
        server.stop(0);
    }

    @Test
    void everyPostHasAKeyOfItsOwnUnlessItIsTold() {
        assertThat(client.post("/").text("/key"))
                .hasSizeGreaterThan(8)
                .isNotEqualTo(client.post("/").text("/key"));
        assertThat(client.key("k").post("/", "{}").text("/key")).isEqualTo("k");
        assertThat(client.without("Idempotency-Key").post("/").text("/key")).isEqualTo("null");
        assertThat(client.get("/").text("/key")).isEqualTo("null");
    }

    @Test
    void headersGoAlongAndComeBack() {
        var first = client.get("/");
        var reply = client.as("t").ifMatch(4).after(first, first).post("/x", Map.of("name", "é"));
        assertThat(reply.text("/who")).isEqualTo("Bearer t");
        assertThat(reply.text("/match")).isEqualTo("4");
        assertThat(reply.text("/after")).isEqualTo("partner:1:7,partner:1:7");
        assertThat(reply.text("/body/name")).isEqualTo("é");
        assertThat(reply.id()).hasToString("01900000-0000-7000-8000-000000000001");
        assertThat(reply.version()).isEqualTo(3);
        assertThat(client.get("/").text("/who")).isEqualTo("null");
    }

    @Test
    void aProblemIsOneOfThatTypeAndStatus() {
        var reply = client.get("/");
        assertThat(reply.expectProblem(412, "stale")).isSameAs(reply);
        assertThatThrownBy(() -> reply.expectProblem(412, "taken")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> reply.expect(200))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GET / -> 412")
                .hasMessageContaining("urn:colearn:problem:stale");
        assertThatThrownBy(() -> reply.text("/nothing")).isInstanceOf(AssertionError.class);
    }

    @Test
    void eventuallyAsksUntilTheAnswerFits() {
        int before = ASKED.get();
        var reply = client.eventually(
                "/", it -> assertThat(it.json().at("/asked").asInt()).isGreaterThan(before + 2));
        assertThat(reply.json().at("/asked").asInt()).isEqualTo(before + 3);
    }
}
