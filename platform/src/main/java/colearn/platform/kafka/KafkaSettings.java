package colearn.platform.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Kafka is, and what this service has to do with it.
 *
 * @param bootstrapServers {@code host:port}, comma separated; required
 * @param topicPrefix what the names of all topics of this deployment begin with; {@code colearn} when not set
 * @param topics who makes the topics; {@link TopicPolicy#REQUIRE} when not set
 * @param replicationFactor of topics that are created; 1 when not set
 * @param retention how long created events topics keep their records; 30 days when not set
 * @param sources the other services to hear from, besides those that the service declares received types of
 * @param quarantineExpiry how long the content of a record that could not be taken in is kept; 30 days when not set
 * @param properties further settings for every client, for example {@code security.protocol}
 */
@ConfigurationProperties("colearn.kafka")
public record KafkaSettings(
        String bootstrapServers,
        @DefaultValue("colearn") String topicPrefix,
        @DefaultValue("REQUIRE") TopicPolicy topics,
        @DefaultValue("1") short replicationFactor,
        @DefaultValue("30d") Duration retention,
        @DefaultValue List<String> sources,
        @DefaultValue("30d") Duration quarantineExpiry,
        @DefaultValue Map<String, String> properties) {

    public KafkaSettings {
        if (bootstrapServers == null || bootstrapServers.isBlank()) {
            throw new IllegalArgumentException(
                    "colearn.kafka.bootstrap-servers is not set: write host:port of the broker");
        }
        sources = List.copyOf(sources);
        properties = Map.copyOf(properties);
    }

    /** Who makes the topics. */
    public enum TopicPolicy {
        /** The service makes what is missing: for the local stack and tests. */
        CREATE,
        /** They are resources of the deployment; a service refuses to start without them. */
        REQUIRE
    }
}
