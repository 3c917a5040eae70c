package colearn.platform.operations;

import colearn.platform.identity.IdentitySettings;
import colearn.platform.kafka.KafkaSettings;
import colearn.platform.kafka.KafkaSettings.TopicPolicy;
import colearn.platform.time.MovableClock;
import java.net.URI;
import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What in a service's settings is not for production. */
final class SettingsFindings {
    private SettingsFindings() {}

    static Stream<String> of(IdentitySettings identity) {
        var found = Stream.<String>builder();
        var issuer = URI.create(identity.issuerUri());
        if (!"https".equals(issuer.getScheme())) {
            found.add("colearn.identity.issuer-uri is not https: whoever is in between could issue tokens.");
        }
        var host = String.valueOf(issuer.getHost());
        if (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]")) {
            found.add(
                    "colearn.identity.issuer-uri is this machine's: the local identity provider gives anybody any role.");
        }
        if (identity.jwkSet() != null && !identity.jwkSet().isBlank()) {
            found.add("colearn.identity.jwk-set is for tests: keys in it are never replaced.");
        }
        return found.build();
    }

    /**
     * @param api the port of the API
     * @param management the port of metrics and health; null when they have none of their own
     */
    static Stream<String> ofPorts(@Nullable Integer api, @Nullable Integer management) {
        return management == null || management.equals(api == null ? Integer.valueOf(8080) : api)
                ? Stream.of("management.server.port is the API's: whoever reaches that could read the metrics.")
                : Stream.empty();
    }

    static Stream<String> of(Clock clock) {
        return clock instanceof MovableClock
                ? Stream.of("The profile 'local' or 'test' is on: whoever operates the service could move its clock.")
                : Stream.empty();
    }

    static Stream<String> of(KafkaSettings kafka) {
        return kafka.topics() == TopicPolicy.CREATE
                ? Stream.of("colearn.kafka.topics is CREATE: a topic that nobody planned would have one replica.")
                : Stream.empty();
    }
}
