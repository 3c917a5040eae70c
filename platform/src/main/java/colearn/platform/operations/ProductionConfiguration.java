package colearn.platform.operations;

import colearn.platform.database.DatabaseSettings;
import colearn.platform.identity.IdentitySettings;
import colearn.platform.kafka.KafkaSettings;
import colearn.platform.secrets.KeySettings;
import java.time.Clock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** In the profile {@code production} a service refuses to start with what is good enough only for a developer's machine. */
@Configuration(proxyBeanMethods = false)
@Profile("production")
public class ProductionConfiguration {

    @Bean
    InitializingBean fitForProduction(
            IdentitySettings identity,
            DatabaseSettings database,
            KeySettings keys,
            KafkaSettings kafka,
            Clock clock,
            Environment environment,
            @Qualifier("queries") DataSource requests,
            @Qualifier("processors") DataSource processors) {
        return () -> {
            var findings = Stream.of(
                            SettingsFindings.of(identity),
                            SecretFindings.of(database),
                            SecretFindings.of(keys),
                            SettingsFindings.of(kafka),
                            SettingsFindings.of(clock),
                            SettingsFindings.ofPorts(
                                    environment.getProperty("server.port", Integer.class),
                                    environment.getProperty("management.server.port", Integer.class)),
                            RoleFindings.of(requests, true),
                            RoleFindings.of(processors, false))
                    .flatMap(it -> it)
                    .toList();
            if (!findings.isEmpty()) {
                throw new UnfitForProduction(findings);
            }
        };
    }
}
