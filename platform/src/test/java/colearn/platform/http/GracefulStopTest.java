package colearn.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Who stops sending when an instance says that it is not ready loses no request. Connections are looked at one by one: no client that tries again. */
@Isolated("it looks at all that is logged")
class GracefulStopTest {
    private static final String READINESS = "/readyz";

    @Test
    void noRequestIsLostWhileAnInstanceGoes() throws Exception {
        var service = Running.start(Map.of("colearn.stop.drain", "2s"));
        int port = service.port();
        Awaitility.await().until(() -> answer(port, get(READINESS, null)).startsWith("HTTP/1.1 200"));
        var token = TestTokens.of(UUID.randomUUID(), "PROGRAM_MANAGER");
        var told = new CountDownLatch(1);
        var answers = new ConcurrentLinkedQueue<String>();
        var senders = List.of(
                running(() -> send(port, token, told, answers)), running(() -> send(port, token, told, answers)));
        try (var begun = new Begun(port, token)) {
            Awaitility.await().until(() -> answers.size() > 20);

            var stop = running(() -> {
                service.close();
                return true;
            });
            Awaitility.await().until(() -> answer(port, get(READINESS, null)).startsWith("HTTP/1.1 503"));
            assertThat(answer(port, get("/ladders", token)))
                    .startsWith("HTTP/1.1 200")
                    .contains("Connection: close");
            told.countDown();
            for (var sender : senders) {
                sender.get();
            }
            Awaitility.await().until(() -> refuses(port));
            assertThat(stop).isNotDone();

            assertThat(begun.finished()).startsWith("HTTP/1.1 201");
            stop.get();
            assertThat(answers).allSatisfy(it -> assertThat(it).startsWith("HTTP/1.1 200"));
        }
    }

    /** Sends one request after the other, each on a connection of its own, until this is told to stop. */
    private static boolean send(int port, String token, CountDownLatch told, ConcurrentLinkedQueue<String> answers) {
        while (told.getCount() > 0) {
            try {
                answers.add(answer(port, get("/ladders", token)));
            } catch (IOException e) {
                answers.add(e.toString());
            }
        }
        return true;
    }

    private static String get(String path, @Nullable String token) {
        return "GET %s HTTP/1.1\r\nHost: x\r\n%s\r\n"
                .formatted(path, token == null ? "" : "Authorization: Bearer " + token + "\r\n");
    }

    /** The head of the answer; the connection is closed then, like by a client that has no other request. */
    private static String answer(int port, String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return head(socket);
        }
    }

    private static String head(Socket socket) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("closed in the middle of: " + head);
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static boolean refuses(int port) throws IOException {
        try {
            new Socket("localhost", port).close();
            return false;
        } catch (ConnectException e) {
            return true;
        }
    }

    /** A command whose second half is not sent yet; the service is at it, since it has asked for the body. */
    private static final class Begun implements AutoCloseable {
        private final Socket socket;
        private final byte[] body =
                CommandsOverHttpTest.ladder(UUID.randomUUID().toString()).getBytes(StandardCharsets.UTF_8);

        Begun(int port, String token) throws IOException {
            socket = new Socket("localhost", port);
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write("""
                            POST /ladders HTTP/1.1
                            Host: x
                            Authorization: Bearer %s
                            Content-Type: application/json
                            Idempotency-Key: begun
                            Expect: 100-continue
                            Content-Length: %d

                            """.formatted(token, body.length)
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            assertThat(head(socket)).startsWith("HTTP/1.1 100");
        }

        String finished() throws IOException {
            socket.getOutputStream().write(body);
            return head(socket);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static CompletableFuture<Boolean> running(Callable<Boolean> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.call();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                task -> Thread.ofVirtual().start(task));
    }
}
