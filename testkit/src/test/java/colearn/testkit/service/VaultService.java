package colearn.testkit.service;

import colearn.platform.PlatformConfiguration;
import colearn.platform.database.DatabaseSettings;
import colearn.platform.decider.Claim;
import colearn.platform.decider.Rejection;
import colearn.platform.eventlog.ReceivedTypes;
import colearn.platform.problem.Problem;
import colearn.platform.problem.RejectionProblems;
import colearn.platform.secrets.SealedText;
import colearn.platform.secrets.SealedTexts;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The least service upon the platform: it decides nothing, keeps texts, and hears of apples. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({PlatformConfiguration.class, VaultService.Endpoints.class})
public class VaultService {

    @Bean
    RejectionProblems nothingIsRefused() {
        return new RejectionProblems() {
            @Override
            public Problem of(Rejection rejection) {
                throw new IllegalStateException("nothing is decided here");
            }

            @Override
            public Problem of(Claim taken) {
                throw new IllegalStateException("nothing is claimed here");
            }
        };
    }

    @Bean
    ReceivedTypes orchard() {
        return new ReceivedTypes(
                "orchard", Map.of("apple.spoiled", AppleSpoiled.class, "apple.dropped", AppleDropped.class));
    }

    /** A fact of another service, with a text that is confidential. */
    public record AppleSpoiled(SealedText why) {}

    /** A fact of another service. */
    public record AppleDropped(String by) {}

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
