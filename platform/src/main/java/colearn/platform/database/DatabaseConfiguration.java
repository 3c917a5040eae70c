package colearn.platform.database;

import java.time.Duration;
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

/** The pools of a service, behind its migrations: commands, queries and processors never starve each other. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DatabaseSettings.class, ServiceSettings.class})
@Import(DatabaseConfiguration.Connections.class)
public class DatabaseConfiguration {

    /** Marks that the schema stands; whoever opens a connection depends on it. */
    public record Migrated(String version) {}

    /** Brings a database to what this release needs, as its owner. */
    public static Migrated migrate(DatabaseSettings settings, ServiceSettings service, String... locations) {
        var owner = settings.owner();
        var result = Flyway.configure()
                .dataSource(settings.url(), owner.username(), owner.password())
                .locations(locations)
                .placeholders(Map.of(
                        "service", service.name(),
                        "app", settings.app().username(),
                        "loader", settings.loader().username()))
                // The platform's migrations are numbered below a service's, so a new one comes after those in time
                // only.
                .outOfOrder(true)
                .connectRetries(10)
                .load()
                .migrate();
        return new Migrated(String.valueOf(result.targetSchemaVersion));
    }

    @Bean
    Migrated migrated(DatabaseSettings settings, ServiceSettings service) {
        return migrate(settings, service, "classpath:db/platform", "classpath:db/migration");
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
