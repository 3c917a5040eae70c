package colearn.testkit.service;

import colearn.platform.kafka.KafkaSettings;
import colearn.platform.kafka.KafkaSettings.TopicPolicy;
import colearn.platform.secrets.KeySettings;
import colearn.servers.Provisioning;
import colearn.servers.Servers;
import colearn.servers.ServiceLogins;
import colearn.testkit.facts.FactsFromOthers;
import colearn.testkit.facts.OthersKeys;
import colearn.testkit.token.TestIssuer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What belongs to one service under test and outlives its restarts: a database and a database of keys, prepared as ops would, and a
 * prefix for its topics.
 *
 * @param service the service's name
 * @param own a name that nobody else in this JVM has
 */
record Surroundings(String service, String own, String masterKey) {
    /** The four roles exist once a server, so their password is the same for all databases. */
    private static final ServiceLogins LOGINS = new ServiceLogins("owner", "app", "loader", "keys");

    private static final String EXCHANGE_KEY = newKey();

    static Surroundings of(String service) {
        var own = "t_" + UUID.randomUUID().toString().replace("-", "");
        new Provisioning(Servers.shared().superuserJdbcUrl()).prepare(service, own, LOGINS);
        return new Surroundings(service, own, newKey());
    }

    Map<String, String> properties() {
        var servers = Servers.shared();
        return Map.ofEntries(
                Map.entry("server.port", "0"),
                Map.entry("spring.profiles.active", "local"),
                Map.entry("spring.main.banner-mode", "off"),
                Map.entry("colearn.service.name", service),
                Map.entry("colearn.database.url", servers.jdbcUrl(own)),
                Map.entry("colearn.database.owner.username", service + "_owner"),
                Map.entry("colearn.database.owner.password", LOGINS.owner()),
                Map.entry("colearn.database.app.username", service + "_app"),
                Map.entry("colearn.database.app.password", LOGINS.app()),
                Map.entry("colearn.database.loader.username", service + "_loader"),
                Map.entry("colearn.database.loader.password", LOGINS.loader()),
                Map.entry("colearn.keys.url", servers.jdbcUrl(own + "_keys")),
                Map.entry("colearn.keys.username", service + "_keys"),
                Map.entry("colearn.keys.password", LOGINS.keys()),
                Map.entry("colearn.keys.master-key", masterKey),
                Map.entry("colearn.keys.exchange-key", EXCHANGE_KEY),
                Map.entry("colearn.kafka.bootstrap-servers", servers.bootstrapServers()),
                Map.entry("colearn.kafka.topic-prefix", own),
                Map.entry("colearn.kafka.topics", "CREATE"),
                Map.entry("colearn.identity.issuer-uri", TestIssuer.shared().uri()));
    }

    /** Another service's view of the same topics. */
    FactsFromOthers facts(String source, Clock clock) {
        var kafka = new KafkaSettings(
                Servers.shared().bootstrapServers(),
                own,
                TopicPolicy.CREATE,
                (short) 1,
                Duration.ofDays(1),
                List.of(),
                Map.of());
        return new FactsFromOthers(source, kafka, new OthersKeys(() -> keysOf(source)), clock);
    }

    private KeySettings keysOf(String other) {
        var servers = Servers.shared();
        var database = own + "_" + other;
        new Provisioning(servers.superuserJdbcUrl()).prepare(other, database, LOGINS);
        return new KeySettings(
                servers.jdbcUrl(database + "_keys"), other + "_keys", LOGINS.keys(), newKey(), EXCHANGE_KEY);
    }

    private static String newKey() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
