package colearn.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes that no HTTP client would send: each gets a problem from Tomcat, never its HTML page and never a 5xx. */
class BrokenRequestsTest {
    private static final String TOKEN = TestTokens.of(UUID.randomUUID(), "PROGRAM_MANAGER");

    static Stream<String> brokenRequests() {
        var host = "Host: x\r\nConnection: close\r\n";
        var post = "POST /ladders HTTP/1.1\r\n" + host + "Authorization: Bearer " + TOKEN
                + "\r\nContent-Type: application/json\r\nIdempotency-Key: k\r\n";
        return Stream.of(
                "GET\r\n\r\n",
                "GET /lad ders HTTP/1.1\r\n" + host + "\r\n",
                "GET /{x} HTTP/1.1\r\n" + host + "\r\n",
                "GET /%00 HTTP/1.1\r\n" + host + "\r\n",
                "GET /%zz HTTP/1.1\r\n" + host + "\r\n",
                "GET / HTTP/9.9\r\n" + host + "\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET / HTTP/1.1\r\n" + host + "X: " + "a".repeat(20_000) + "\r\n\r\n",
                "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\n" + host + "\r\n",
                "GET / HTTP/1.1\r\n" + host
                        + IntStream.range(0, 300)
                                .mapToObj(i -> "X" + i + ": a\r\n")
                                .collect(Collectors.joining())
                        + "\r\n",
                "GET / HTTP/1.1\r\n" + host + "A\u0001B: c\r\n\r\n",
                "POST /ladders HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n",
                post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
                post + "Transfer-Encoding: nonsense\r\n\r\nzz\r\n",
                post + "Expect: wonders\r\nContent-Length: 2\r\n\r\n{}",
                post + "Idempotency-Key: second\r\nContent-Length: 2\r\n\r\n{}",
                "\u0016\u0003\u0001\u0002");
    }

    @ParameterizedTest
    @MethodSource("brokenRequests")
    void bytesThatAreNoRequestGetAProblem(String request) throws IOException {
        var answer = sent(request);
        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*").contains("Content-Type: application/problem+json");
        assertThat(answer).contains("\"type\":\"urn:colearn:problem:").doesNotContain("<html", "apache", "java.");
        assertThat(answer).containsPattern("\"status\":" + answer.substring(9, 12));
    }

    private static String sent(String request) throws IOException {
        try (var socket = new Socket("localhost", Running.shared().port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            var answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketTimeoutException e) {
                answer.write("\n(the connection stays open)".getBytes(StandardCharsets.UTF_8));
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
