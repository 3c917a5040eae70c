package colearn.platform.secrets;

import colearn.platform.database.Pool;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key store in its own database, and the sealed texts upon it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeySettings.class)
public class SecretsConfiguration {

    @Bean(destroyMethod = "close")
    @Qualifier("keys")
    HikariDataSource keyConnections(KeySettings settings) {
        var config = new HikariConfig();
        config.setPoolName("keys");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.username());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(6);
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
        return Pool.of(config);
    }

    @Bean
    KeyedHashes keyedHashes(KeySettings settings) {
        return new KeyedHashes(Wrapping.key("colearn.keys.master-key", settings.masterKey()));
    }

    @Bean
    SealedTexts sealedTexts(KeySettings settings, @Qualifier("keys") DataSource connections, Clock clock) {
        // Before anything is stored: a wrong key is one sentence at the start, not a broken text later.
        var master = Wrapping.configured("colearn.keys.master-key", settings.masterKey());
        var exchange = Wrapping.configured("colearn.keys.exchange-key", settings.exchangeKey());
        Flyway.configure()
                .dataSource(settings.url(), settings.username(), settings.password())
                .locations("classpath:db/keys")
                .connectRetries(10)
                .load()
                .migrate();
        var store = new KeyStore(connections, clock);
        int destroyed = store.applyLedger();
        if (destroyed > 0) {
            LoggerFactory.getLogger(SecretsConfiguration.class)
                    .warn(
                            "{} keys that had been destroyed were in the key database again, and are destroyed now",
                            destroyed);
        }
        return new StoredKeySealedTexts(store, master, exchange);
    }
}
