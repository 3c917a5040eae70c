package colearn.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;
import static org.junit.jupiter.api.parallel.ExecutionMode.SAME_THREAD;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import colearn.platform.json.Json;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.slf4j.LoggerFactory;

/** Clients that hardly read, or hardly send: they keep no connection to the database, and nobody else waits for them. */
@Execution(CONCURRENT)
class SlowClientsTest {
    private static final int QUERIES = 20;

    private static final Logger PROBLEMS = (Logger) LoggerFactory.getLogger("colearn.platform.problem");

    private static Running service;

    private final Http manager = service.manager();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final List<SlowClient> clients = new ArrayList<>();

    @BeforeAll
    static void start() {
        service = Running.start(Map.of(
                "server.tomcat.connection-timeout", "10s",
                "colearn.http.admission.queries", Integer.toString(QUERIES),
                "colearn.http.admission.bodies", "1MB",
                "colearn.http.admission.body-within", "1s"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void listen() {
        logged.start();
        PROBLEMS.addAppender(logged);
    }

    @AfterEach
    void hangUp() {
        PROBLEMS.detachAppender(logged);
        clients.forEach(SlowClient::close);
    }

    @Test
    @Execution(SAME_THREAD)
    void whoDoesNotReadKeepsAPlaceForAWhileButNoConnection() {
        // More come as long as there is a place: some may be refused before the service has found its feet, or be given
        // up already.
        var tooMany = await("all are being answered, by nobody's connection")
                .until(
                        () -> {
                            var answer = manager.get("/ladders");
                            if (answer.status() != 429) {
                                Stream.generate(this::slow)
                                        .limit(QUERIES)
                                        .forEach(it -> it.send("GET /pictures HTTP/1.1"));
                            }
                            return answer;
                        },
                        it -> it.status() == 429 && connectionsInUse() == 0);

        assertThat(QUERIES).isGreaterThan(queries().getMaximumPoolSize());
        assertThat(tooMany.isProblem(429, "too-busy").header("Retry-After")).isNotEmpty();
        assertThat(putUp("short").status()).isEqualTo(201);
        await("they are given up").until(() -> manager.get("/ladders").status() == 200);
        assertThat(linesOf("GET /pictures")).noneMatch(line -> line.contains("incident"));
    }

    @Test
    @Execution(SAME_THREAD)
    void whoTricklesIsHeardOutForABoundedTime() {
        var client = slow();
        client.send("POST /ladders HTTP/1.1", "Content-Length: 200000", "Idempotency-Key: trickling");

        await("it is answered although a byte always came in time").until(() -> !client.trickles());

        assertThat(client.answer()).startsWith("HTTP/1.1 400 ").contains("did not come to its end within 1 s");
        assertThat(putUp("short").status()).isEqualTo(201);
    }

    @Test
    @Execution(SAME_THREAD)
    void whoSendsMuchBesideManyOthersIsToldToComeAgain() {
        for (int i = 0; i < 6; i++) {
            var client = slow();
            client.send("POST /ladders HTTP/1.1", "Content-Length: 250000", "Idempotency-Key: much-" + i);
            client.write(new byte[200_000]);
        }
        var large = "x".repeat(Json.LARGEST_BODY - 1_000);
        await("there is no more room").until(() -> putUp(large).status() == 429);
        await("there is room again").until(() -> putUp(large).status() == 400);
        assertThat(putUp("short").status()).isEqualTo(201);
    }

    private List<String> linesOf(String request) {
        List<ILoggingEvent> lines;
        synchronized (logged) {
            lines = List.copyOf(logged.list);
        }
        return lines.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains(request))
                .toList();
    }

    private Http.Reply putUp(String name) {
        return manager.post(
                "/ladders",
                CommandsOverHttpTest.ladder(
                        name.equals("short") ? UUID.randomUUID().toString() : name));
    }

    private SlowClient slow() {
        try {
            var client = new SlowClient(service.port(), TestTokens.of(UUID.randomUUID(), "PROGRAM_MANAGER"));
            clients.add(client);
            return client;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int connectionsInUse() {
        return queries().getHikariPoolMXBean().getActiveConnections();
    }

    private static HikariDataSource queries() {
        return service.bean("queryConnections", HikariDataSource.class);
    }
}
