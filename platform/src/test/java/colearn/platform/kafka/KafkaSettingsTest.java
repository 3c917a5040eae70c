package colearn.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The names of Kafka's own settings have dots, and in a pod they come from the environment. */
class KafkaSettingsTest {
    @Test
    void whatAManifestSaysOfTlsReachesTheClients() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.of(
                                "COLEARN_KAFKA_BOOTSTRAP_SERVERS", "colearn-kafka-bootstrap:9093",
                                "COLEARN_KAFKA_TOPICS", "REQUIRE",
                                "COLEARN_KAFKA_PROPERTIES_SECURITY_PROTOCOL", "SSL",
                                "COLEARN_KAFKA_PROPERTIES_SSL_KEYSTORE_CERTIFICATE_CHAIN", "PEM")));
        var settings = Binder.get(environment)
                .bind("colearn.kafka", KafkaSettings.class)
                .get();
        assertThat(settings.properties())
                .containsOnly(
                        Map.entry("security.protocol", "SSL"), Map.entry("ssl.keystore.certificate.chain", "PEM"));
    }
}
