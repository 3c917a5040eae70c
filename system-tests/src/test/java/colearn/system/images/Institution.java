package colearn.system.images;

import colearn.local.state.Institute;
import colearn.local.state.Service;
import colearn.servers.shared.Servers;
import colearn.testkit.PreparedDatabase;
import colearn.testkit.token.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What the three services of one institute share: topics, a key for what passes between them, and whose tokens they believe. */
final class Institution {
    private final String topics = "images-" + UUID.randomUUID();
    private final String exchangeKey = newKey();
    private final String issuersKeys = publicKeys();

    /** All that a service is told, as ops tell it: by the environment. */
    Map<String, Object> settings(Service service, int port, int managementPort) {
        var database = PreparedDatabase.of(service.shortName());
        var keys = database.keys(newKey(), exchangeKey);
        var logins = database.settings();
        var settings = new LinkedHashMap<String, Object>();
        settings.put("server.port", port);
        settings.put("management.server.port", managementPort);
        settings.put("colearn.database.url", logins.url());
        Map.of("owner", logins.owner(), "app", logins.app(), "loader", logins.loader())
                .forEach((role, login) -> {
                    settings.put("colearn.database." + role + ".username", login.username());
                    settings.put("colearn.database." + role + ".password", login.password());
                });
        settings.put("colearn.keys.url", keys.url());
        settings.put("colearn.keys.username", keys.username());
        settings.put("colearn.keys.password", keys.password());
        settings.put("colearn.keys.master-key", keys.masterKey());
        settings.put("colearn.keys.exchange-key", keys.exchangeKey());
        settings.put("colearn.kafka.bootstrap-servers", Servers.shared().bootstrapServers());
        settings.put("colearn.kafka.topic-prefix", topics);
        settings.put("colearn.kafka.topics", "CREATE");
        settings.put("colearn.identity.issuer-uri", TestIssuer.shared().uri());
        settings.put("colearn.identity.jwk-set", issuersKeys);
        settings.put("colearn.institute.id", Institute.ID.toString());
        settings.put("colearn.institute.zone", Institute.ZONE);
        return settings;
    }

    /** Given to the services, since they may not reach the issuer from where they run. */
    private static String publicKeys() {
        try (var http = HttpClient.newHttpClient()) {
            var keys = URI.create(TestIssuer.shared().uri() + "/jwks");
            return http.send(HttpRequest.newBuilder(keys).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String newKey() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
