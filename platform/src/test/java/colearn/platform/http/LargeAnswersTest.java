package colearn.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.servers.shared.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.springframework.web.util.UriUtils;

/** A service whose heap is much smaller than what all those weigh who ask at once, and take nothing. */
@Execution(CONCURRENT)
class LargeAnswersTest {
    private static final int MEGABYTES = 160;

    /** Of 200,000 characters each. */
    private static final int ROWS = 40;

    /** Some 2 MiB each, if nobody counted. */
    private static final int CLIENTS = 300;

    private static final String ALL = "/ladders?limit=200";

    @TempDir
    private Path folder;

    @Test
    void manyAtOnceWhoTakeNothingFillNoMemory() throws Exception {
        var name = "large_" + UUID.randomUUID().toString().replace("-", "");
        var service = start(name);
        var clients = new ArrayList<SlowClient>();
        try {
            await().until(() -> port().isPresent() || !service.isAlive());
            int port = port().orElseThrow();
            var manager = new Http(port, TestTokens.of(UUID.randomUUID(), "PROGRAM_MANAGER"));
            fill(name);
            await("all are shown").until(() -> pages(manager).size() == ROWS);

            for (int i = 0; i < CLIENTS; i++) {
                clients.add(slow(port));
            }

            await().until(() -> !service.isAlive() || manager.get(ALL).status() == 429);
            assertThat(service.isAlive()).isTrue();
            assertThat(manager.get(ALL).isProblem(429, "too-busy").header("Retry-After"))
                    .isNotEmpty();
            clients.forEach(SlowClient::close);
            await("there is room again").until(() -> manager.get(ALL).status() == 200);
        } finally {
            clients.forEach(SlowClient::close);
            service.destroyForcibly().waitFor();
        }
    }

    /** Each row once, in pages that end where they weigh enough. */
    private static List<String> pages(Http manager) {
        var all = new ArrayList<String>();
        var next = "";
        do {
            var page = manager.get(ALL + next).json();
            page.required("items").forEach(it -> all.add(it.required("id").asString()));
            assertThat(page.required("items").size()).isLessThan(ROWS / 2);
            next = page.path("next").isString()
                    ? "&cursor=" + UriUtils.encode(page.path("next").asString(), "UTF-8")
                    : "";
        } while (!next.isEmpty());
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        return all;
    }

    private Process start(String name) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + MEGABYTES + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Serving.class.getName()));
        command.addAll(List.of(Running.arguments(
                name, Map.of("colearn.http.admission.answers", "8MB", "server.tomcat.connection-timeout", "10m"))));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said().toFile())
                .start();
    }

    private Path said() {
        return folder.resolve("said.log");
    }

    private java.util.Optional<Integer> port() throws IOException {
        return Files.readAllLines(said()).stream()
                .filter(line -> line.startsWith(Serving.PORT))
                .map(line -> Integer.valueOf(line.substring(Serving.PORT.length())))
                .findFirst();
    }

    private static SlowClient slow(int port) throws IOException {
        var client = new SlowClient(port, TestTokens.of(UUID.randomUUID(), "PROGRAM_MANAGER"));
        client.send("GET " + ALL + " HTTP/1.1");
        return client;
    }

    private static void fill(String database) throws SQLException {
        var url = Servers.shared().superuserJdbcUrl().replaceFirst("/postgres([?]|$)", "/" + database + "$1");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into log.event (event_id, source, aggregate, aggregate_id, version, type, type_version, payload, metadata, refs,
                        recorded_at, effective_at)
                    select gen_random_uuid(), 'partner', 'ladder', gen_random_uuid(), 1, 'ladder.put-up', 1,
                        json_build_object('name', n || repeat(md5(n::text), 6250), 'wall', gen_random_uuid()),
                        json_build_object('actor', gen_random_uuid(), 'correlation', 'test', 'reliedOn', json_build_array()), '{}', now(), now()
                    from generate_series(1, %d) n""".formatted(ROWS));
        }
    }
}
