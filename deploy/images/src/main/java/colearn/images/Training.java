package colearn.images;

import colearn.servers.Provisioning;
import colearn.servers.ServiceLogins;
import colearn.servers.kafka.KafkaServer;
import colearn.servers.kafka.KafkaSettings;
import colearn.servers.postgres.PostgresServer;
import colearn.servers.postgres.PostgresSettings;
import colearn.servers.process.FreePort;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts a service once in its image's root, on real servers, and keeps what the JVM learned by it (JEP 483, 514). The
 * cache holds for the same JVM, class path and file times alone, so the service runs where the image will have them.
 */
final class Training implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Of the root folder, given next; the mount ends with the process, and Java finds its libraries by /proc. */
    private static final List<String> IN_ROOT =
            List.of("unshare", "--mount", "sh", "-c", "mount -t proc proc \"$0/proc\" && exec chroot \"$0\" \"$@\"");

    private static final String PASSWORD = "for-a-training-run";
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final Path folder;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final HttpClient http = HttpClient.newHttpClient();

    Training(Path folder) {
        this.folder = folder;
        postgres = PostgresServer.start(PostgresSettings.temporary(folder.resolve("postgres"), PASSWORD));
        kafka = KafkaServer.start(KafkaSettings.temporary(folder.resolve("kafka")));
    }

    /** @throws ImageFailure when the service does not become ready, or leaves no cache */
    void train(Place place, List<String> options) throws IOException, InterruptedException {
        int port = FreePort.find();
        List<String> command = new ArrayList<>(IN_ROOT);
        command.addAll(List.of(place.root().toString(), Place.JAVA + "/bin/java"));
        command.addAll(options);
        command.addAll(List.of("-XX:AOTCacheOutput=" + place.cache(), "-jar", place.jar()));
        Path log = folder.resolve(place.service() + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment()
                .put("SPRING_APPLICATION_JSON", JsonMapper.builder().build().writeValueAsString(settings(place, port)));
        Process process = builder.start();
        try {
            awaitReady(process, port, log);
            askSomething(port);
            process.destroy();
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } finally {
            process.destroyForcibly();
        }
        if (!Files.isRegularFile(place.cacheFile())) {
            throw new ImageFailure("The training run of " + place.service() + " left no cache, see " + log + ".", null);
        }
    }

    private void awaitReady(Process process, int port, Path log) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (status(port, "/readyz") != 200) {
            if (Instant.now().isAfter(end) || process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new ImageFailure("The training run does not become ready, see " + log + ".", null);
            }
        }
    }

    private void askSomething(int port) throws InterruptedException {
        for (String path : List.of("/openapi", "/partners", "/sessions", "/matrix", "/livez", "/startupz")) {
            status(port, path);
        }
    }

    /** 0 while nobody answers. */
    private int status(int port, String path) throws InterruptedException {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .timeout(Duration.ofSeconds(20))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private Map<String, Object> settings(Place place, int port) {
        String service = place.service().replace("-service", "");
        new Provisioning(postgres.superuserJdbcUrl()).prepare(service, ServiceLogins.all(PASSWORD));
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.port", port);
        settings.put("management.server.port", FreePort.find());
        settings.put("colearn.stop.drain", "0s");
        settings.put("colearn.database.url", postgres.jdbcUrl(service));
        for (String role : List.of("owner", "app", "loader")) {
            settings.put("colearn.database." + role + ".username", service + "_" + role);
            settings.put("colearn.database." + role + ".password", PASSWORD);
        }
        settings.put("colearn.keys.url", postgres.jdbcUrl(service + "_keys"));
        settings.put("colearn.keys.username", service + "_keys");
        settings.put("colearn.keys.password", PASSWORD);
        settings.put("colearn.keys.master-key", KEY);
        settings.put("colearn.keys.exchange-key", KEY);
        settings.put("colearn.kafka.bootstrap-servers", kafka.bootstrapServers());
        settings.put("colearn.kafka.topics", "CREATE");
        settings.put("colearn.identity.issuer-uri", "https://login.example.org/realms/colearn");
        return settings;
    }

    @Override
    public void close() {
        kafka.kill();
        postgres.close();
    }
}
