package colearn.servers.shared;

import colearn.servers.ServerFailure;
import colearn.servers.kafka.KafkaServer;
import colearn.servers.kafka.KafkaSettings;
import colearn.servers.postgres.PostgresServer;
import colearn.servers.postgres.PostgresSettings;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The embedded pair for tests: temporary, on free ports, quick rather than durable. */
final class EmbeddedServers implements Servers {
    private static final String PASSWORD = "only-for-tests";

    private final PostgresServer postgres;
    private final KafkaServer kafka;

    EmbeddedServers() {
        Path folder = TemporaryFolder.create();
        FutureTask<KafkaServer> broker =
                new FutureTask<>(() -> KafkaServer.start(KafkaSettings.temporary(folder.resolve("kafka"))));
        Thread.ofPlatform().daemon().name("kafka-start").start(broker);
        postgres = PostgresServer.start(PostgresSettings.temporary(folder.resolve("postgres"), PASSWORD));
        kafka = started(broker);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder), "embedded-servers-end"));
    }

    private static KafkaServer started(FutureTask<KafkaServer> broker) {
        try {
            return broker.get();
        } catch (ExecutionException e) {
            throw new ServerFailure("The embedded Kafka did not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("The start of the embedded Kafka was interrupted.", e);
        }
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
        TemporaryFolder.abandon(folder);
    }

    @Override
    public String toString() {
        return "from Maven Central's binaries";
    }
}
