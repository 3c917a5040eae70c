package colearn.platform.database;

import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pools of a service, behind its migrations: commands, queries and processors never starve each other. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DatabaseSettings.class, ServiceSettings.class})
public class DatabaseConfiguration {

    /** Marks that the schema stands; whoever opens a connection depends on it. */
    public record Migrated(String version) {}

    @Bean
    Migrated migrated(DatabaseSettings settings, ServiceSettings service) {
        var owner = settings.owner();
        var result = Flyway.configure()
                .dataSource(settings.url(), owner.username(), owner.password())
                .locations("classpath:db/platform", "classpath:db/migration")
                .defaultSchema("public")
                .placeholders(java.util.Map.of(
                        "service", service.name(),
                        "app", settings.app().username(),
                        "loader", settings.loader().username()))
                .connectRetries(10)
                .load()
                .migrate();
        return new Migrated(String.valueOf(result.targetSchemaVersion));
    }

    @Bean(destroyMethod = "close")
    @Qualifier("commands")
    DataSource commands(DatabaseSettings settings, Migrated migrated) {
        return new Pools(settings).pool("commands", settings.app(), 16, Duration.ofSeconds(20));
    }

    @Bean(destroyMethod = "close")
    @Qualifier("queries")
    DataSource queries(DatabaseSettings settings, Migrated migrated) {
        return new Pools(settings).pool("queries", settings.app(), 16, Duration.ofSeconds(20));
    }

    @Bean(destroyMethod = "close")
    @Qualifier("processors")
    DataSource processors(DatabaseSettings settings, Migrated migrated) {
        return new Pools(settings).pool("processors", settings.loader(), 12, Duration.ofSeconds(60));
    }
}
