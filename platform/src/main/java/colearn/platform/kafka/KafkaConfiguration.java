package colearn.platform.kafka;

import colearn.platform.eventlog.LogIdentity;
import colearn.platform.eventlog.LogReader;
import colearn.platform.kafka.ingest.IngestConfiguration;
import colearn.platform.kafka.ingest.Ingests;
import colearn.platform.kafka.ingest.LostFacts;
import colearn.platform.kafka.ingest.Quarantine;
import colearn.platform.kafka.relay.Relay;
import colearn.platform.kafka.relay.RelayConfiguration;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Relay and ingest, with their health, metrics and life. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaSettings.class)
@Import({RelayConfiguration.class, IngestConfiguration.class})
public class KafkaConfiguration {

    @Bean
    KafkaClients kafkaClients(KafkaSettings settings) {
        return new KafkaClients(settings);
    }

    @Bean
    TopicDirectory topicDirectory(KafkaClients clients, KafkaSettings settings, Environment environment) {
        var production = environment.acceptsProfiles(Profiles.of("production"));
        return new TopicDirectory(clients, settings, production ? Durability.OF_PRODUCTION : Durability.NONE);
    }

    @Bean
    KafkaLife kafkaLife(
            KafkaSettings settings, TopicDirectory directory, LogIdentity identity, Relay relay, Ingests ingests) {
        return new KafkaLife(settings, directory, identity.service(), relay, ingests);
    }

    @Bean
    HealthIndicator relayHealthIndicator(Relay relay) {
        return new WorkerHealth(relay.worker());
    }

    @Bean
    HealthIndicator ingestHealthIndicator(Ingests ingests, Quarantine quarantine, LostFacts lost) {
        return new IngestHealth(ingests, quarantine, lost);
    }

    @Bean
    MeterBinder kafkaMetrics(LogReader log, Relay relay, Ingests ingests, Quarantine quarantine, LostFacts lost) {
        return new KafkaMetrics(log, relay, ingests, quarantine, lost);
    }
}
