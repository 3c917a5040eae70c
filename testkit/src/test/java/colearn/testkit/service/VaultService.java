package colearn.testkit.service;

import colearn.platform.database.DatabaseConfiguration;
import colearn.platform.database.DatabaseSettings;
import colearn.platform.secrets.SealedText;
import colearn.platform.secrets.SealedTexts;
import colearn.platform.secrets.SecretsConfiguration;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The least service that needs a database, keys, an issuer and a clock. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@Import({DatabaseConfiguration.class, SecretsConfiguration.class, VaultService.Endpoints.class})
public class VaultService {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    JwtDecoder tokens(@Value("${colearn.identity.issuer-uri}") String issuer) {
        return JwtDecoders.fromIssuerLocation(issuer);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(it -> it.anyRequest().authenticated())
                .csrf(it -> it.disable())
                .oauth2ResourceServer(it -> it.jwt(jwt -> {}))
                .build();
    }

    @RestController
    static class Endpoints {
        private final SealedTexts texts;
        private final DatabaseSettings database;
        private final Clock clock;

        Endpoints(SealedTexts texts, DatabaseSettings database, Clock clock) {
            this.texts = texts;
            this.database = database;
            this.clock = clock;
        }

        @PostMapping("/texts")
        SealedText seal(@RequestBody Secret secret) {
            return texts.seal(secret.text());
        }

        @GetMapping("/texts")
        Secret open(@RequestParam UUID key, @RequestParam String ciphertext) {
            return new Secret(texts.open(new SealedText(key, ciphertext)).orElse(""));
        }

        @GetMapping("/log")
        LogSeen log() throws SQLException {
            var app = database.app();
            try (var connection = DriverManager.getConnection(database.url(), app.username(), app.password());
                    var row = connection
                            .createStatement()
                            .executeQuery("select service, current_user from log.identity")) {
                row.next();
                return new LogSeen(row.getString(1), row.getString(2), clock.instant());
            }
        }
    }

    record Secret(String text) {}

    record LogSeen(String service, String role, Instant now) {}
}
