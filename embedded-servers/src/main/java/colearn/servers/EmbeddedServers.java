package colearn.servers;

import colearn.servers.kafka.KafkaServer;
import colearn.servers.kafka.KafkaSettings;
import colearn.servers.postgres.PostgresServer;
import colearn.servers.postgres.PostgresSettings;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** The embedded pair for tests: temporary, on free ports, quick rather than durable. */
final class EmbeddedServers implements Servers {
    private static final String PASSWORD = "only-for-tests";

    private final PostgresServer postgres;
    private final KafkaServer kafka;

    private EmbeddedServers() {
        Path folder = TemporaryFolder.create();
        CompletableFuture<KafkaServer> broker = CompletableFuture.supplyAsync(
                () -> KafkaServer.start(KafkaSettings.temporary(folder.resolve("kafka"))));
        postgres = PostgresServer.start(PostgresSettings.temporary(folder.resolve("postgres"), PASSWORD));
        kafka = broker.join();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder), "embedded-servers-end"));
    }

    static EmbeddedServers shared() {
        return Holder.PAIR;
    }

    @Override
    public String superuserJdbcUrl() {
        return postgres.superuserJdbcUrl();
    }

    @Override
    public String jdbcUrl(String database) {
        return postgres.jdbcUrl(database);
    }

    @Override
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    private void end(Path folder) {
        kafka.kill(); // its data goes anyway, so an orderly stop would only cost time
        postgres.close();
        TemporaryFolder.delete(folder);
    }

    /** Starts the pair on first use; the class loader's lock makes that once. */
    private static final class Holder {
        private static final EmbeddedServers PAIR = new EmbeddedServers();
    }
}
