package colearn.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.local.Refusal;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatientHttpTest {
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private URI address;

    private record Reply(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksAgainWhileTheServiceIsStarting() throws Exception {
        reply(
                new Reply(503, ""),
                new Reply(409, "{\"type\":\"urn:colearn:problem:not-yet-visible\"}"),
                new Reply(200, "here"));
        assertThat(send(Duration.ofSeconds(20)).body()).isEqualTo("here");
        assertThat(asked).hasValue(3);
    }

    @Test
    void aRefusalOfTheDomainIsAnAnswer() throws Exception {
        reply(new Reply(409, "{\"type\":\"urn:colearn:problem:session-not-held\"}"));
        assertThat(send(Duration.ofSeconds(20)).statusCode()).isEqualTo(409);
        assertThat(asked).hasValue(1);
    }

    @Test
    void givesUpWithASentenceWhenNobodyComesBack() {
        server.stop(0);
        assertThatThrownBy(() -> send(Duration.ofMillis(500)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("gives no answer")
                .hasMessageContaining("./colearn status");
    }

    private java.net.http.HttpResponse<String> send(Duration patience) throws InterruptedException {
        return new PatientHttp(patience).send(HttpRequest.newBuilder(address));
    }

    private void reply(Reply... replies) {
        Iterator<Reply> next = List.of(replies).iterator();
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            Reply reply = next.next();
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
