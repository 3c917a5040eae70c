package colearn.servers.shared;

import colearn.servers.kafka.BrokerProperties;
import colearn.servers.postgres.PostgresOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The pair in containers, told the same as the embedded one: quick rather than durable. Testcontainers ends them with the JVM. */
final class ContainerServers implements Servers {
    private static final String PASSWORD = "only-for-tests";
    private static final long SHARED_MEMORY = 256L << 20; // parallel queries need more than an engine's 64 MB

    private final Images images;
    private final PostgreSQLContainer postgres;
    private final KafkaContainer kafka;

    ContainerServers(Images images) {
        this.images = images;
        postgres = postgres(images);
        kafka = kafka(images);
        Startables.deepStart(postgres, kafka).join();
    }

    private static PostgreSQLContainer postgres(Images images) {
        List<String> command = new ArrayList<>(List.of("postgres"));
        PostgresOptions.of(false).forEach(option -> command.addAll(List.of("-c", option)));
        return new PostgreSQLContainer(images.postgresName())
                .withUsername("postgres")
                .withPassword(PASSWORD)
                .withDatabaseName("postgres")
                .withEnv("POSTGRES_INITDB_ARGS", String.join(" ", PostgresOptions.INITDB))
                .withSharedMemorySize(SHARED_MEMORY)
                .withCommand(command.toArray(String[]::new));
    }

    private static KafkaContainer kafka(Images images) {
        KafkaContainer container = new KafkaContainer(images.kafkaName());
        BrokerProperties.behaviour()
                .forEach((name, value) -> container.withEnv(variable((String) name), (String) value));
        return container;
    }

    /** The image's rule for a property's name. */
    private static String variable(String property) {
        return "KAFKA_" + property.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    @Override
    public String superuserJdbcUrl() {
        return jdbcUrl("postgres") + "?user=postgres&password=" + PASSWORD;
    }

    @Override
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + postgres.getHost() + ":"
                + postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/" + database;
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String toString() {
        return images.postgres() + ", " + images.kafka();
    }
}
