package colearn.testkit.service;

import colearn.platform.kafka.KafkaSettings;
import colearn.platform.kafka.KafkaSettings.TopicPolicy;
import colearn.platform.secrets.KeySettings;
import colearn.servers.shared.Servers;
import colearn.testkit.PreparedDatabase;
import colearn.testkit.facts.FactsFromOthers;
import colearn.testkit.facts.OthersKeys;
import colearn.testkit.token.TestIssuer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What belongs to one service under test and outlives its restarts: its databases, its keys, and a prefix for its topics that nobody else
 * has.
 */
record Surroundings(PreparedDatabase database, KeySettings keys) {
    private static final String EXCHANGE_KEY = newKey();

    static Surroundings of(String service) {
        var database = PreparedDatabase.of(service);
        return new Surroundings(database, database.keys(newKey(), EXCHANGE_KEY));
    }

    /** All that a service reads, and nothing that depends on the test. */
    Map<String, String> properties() {
        var properties = new LinkedHashMap<String, String>();
        properties.put("server.port", "0");
        properties.put("management.server.port", "0");
        properties.put("spring.profiles.active", "local");
        properties.put("colearn.service.name", database.service());
        var settings = database.settings();
        properties.put("colearn.database.url", settings.url());
        Map.of("owner", settings.owner(), "app", settings.app(), "loader", settings.loader())
                .forEach((role, login) -> {
                    properties.put("colearn.database." + role + ".username", login.username());
                    properties.put("colearn.database." + role + ".password", login.password());
                });
        properties.put("colearn.keys.url", keys.url());
        properties.put("colearn.keys.username", keys.username());
        properties.put("colearn.keys.password", keys.password());
        properties.put("colearn.keys.master-key", keys.masterKey());
        properties.put("colearn.keys.exchange-key", keys.exchangeKey());
        properties.put("colearn.kafka.bootstrap-servers", Servers.shared().bootstrapServers());
        properties.put("colearn.kafka.topic-prefix", database.name());
        properties.put("colearn.kafka.topics", "CREATE");
        properties.put("colearn.timers.look", "100ms");
        properties.put("colearn.identity.issuer-uri", TestIssuer.shared().uri());
        return properties;
    }

    /** Another service, on topics of the same prefix. */
    FactsFromOthers facts(String source, Clock clock) {
        var kafka = new KafkaSettings(
                Servers.shared().bootstrapServers(),
                database.name(),
                TopicPolicy.CREATE,
                (short) 1,
                Duration.ofDays(1),
                List.of(),
                Duration.ofDays(30),
                Map.of());
        var itsKeys = new OthersKeys(() -> PreparedDatabase.of(source).keys(newKey(), EXCHANGE_KEY));
        return new FactsFromOthers(source, kafka, itsKeys, clock);
    }

    private static String newKey() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
