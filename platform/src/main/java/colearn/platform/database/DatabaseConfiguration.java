package colearn.platform.database;

import colearn.platform.database.DatabaseSettings.Login;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The pools of a service, behind its migrations: commands, queries and processors never starve each other. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DatabaseSettings.class, ServiceSettings.class})
@Import(DatabaseConfiguration.Connections.class)
public class DatabaseConfiguration {
    static final String[] LOCATIONS = {"classpath:db/platform", "classpath:db/migration"};

    /** Marks that the schema stands; whoever opens a connection depends on it. */
    public record Migrated(String version) {}

    /**
     * Brings a database to what this release needs, as its owner.
     *
     * @throws OutdatedRelease when a newer one has changed it so that this one may not run on it any more
     */
    public static Migrated migrate(DatabaseSettings settings, ServiceSettings service, String... locations) {
        var owner = settings.owner();
        if (owner == null) {
            throw new IllegalArgumentException(
                    "colearn.database.owner is not set: who migrates needs the owner's login");
        }
        var flyway = release(settings, owner, service, locations);
        SchemaOrder.check(flyway, service.name());
        return new Migrated(String.valueOf(flyway.migrate().targetSchemaVersion));
    }

    /**
     * Looks, with no more rights than who serves has, whether somebody else has brought it there.
     *
     * @throws UnmigratedSchema when nobody has
     * @throws OutdatedRelease as {@link #migrate}
     */
    static Migrated expect(DatabaseSettings settings, ServiceSettings service, String... locations) {
        var flyway = release(settings, settings.loader(), service, locations);
        SchemaOrder.check(flyway, service.name());
        var missing = Arrays.stream(flyway.info().pending())
                .map(it -> String.valueOf(it.getVersion()))
                .toList();
        if (!missing.isEmpty()) {
            throw new UnmigratedSchema(service.name(), missing);
        }
        return new Migrated(String.valueOf(flyway.info().current().getVersion()));
    }

    private static Flyway release(
            DatabaseSettings settings, Login login, ServiceSettings service, String... locations) {
        return Flyway.configure()
                .dataSource(settings.url(), login.username(), login.password())
                .locations(locations)
                .placeholders(Map.of(
                        "service", service.name(),
                        "app", settings.app().username(),
                        "loader", settings.loader().username()))
                // The platform's migrations are numbered below a service's, so a new one comes after those in time
                // only.
                .outOfOrder(true)
                .connectRetries(10)
                .load();
    }

    @Bean
    Migrated migrated(DatabaseSettings settings, ServiceSettings service, Environment environment) {
        return MigrationMode.of(environment) == MigrationMode.NEVER
                ? expect(settings, service, LOCATIONS)
                : migrate(settings, service, LOCATIONS);
    }

    /** The pools by themselves; where this application migrates, it has done so before anybody gets one. */
    @Configuration(proxyBeanMethods = false)
    public static class Connections {

        @Bean
        Haste haste(List<DataSource> pools) {
            return new Haste(pools);
        }

        @Bean(destroyMethod = "close")
        @Qualifier("commands")
        DataSource commandConnections(
                DatabaseSettings settings, ObjectProvider<Migrated> before, ObjectProvider<SessionSetting> ours) {
            before.ifAvailable(schema -> {});
            return new Pools(settings, ours.stream().toList())
                    .pool("commands", settings.app(), 16, Duration.ofSeconds(20));
        }

        @Bean(destroyMethod = "close")
        @Qualifier("queries")
        DataSource queryConnections(
                DatabaseSettings settings, ObjectProvider<Migrated> before, ObjectProvider<SessionSetting> ours) {
            before.ifAvailable(schema -> {});
            return new Pools(settings, ours.stream().toList())
                    .pool("queries", settings.app(), 16, Duration.ofSeconds(20));
        }

        @Bean(destroyMethod = "close")
        @Qualifier("processors")
        DataSource processorConnections(DatabaseSettings settings, ObjectProvider<Migrated> before) {
            before.ifAvailable(schema -> {});
            return new Pools(settings, List.of()).pool("processors", settings.loader(), 12, Duration.ofSeconds(60));
        }
    }
}
