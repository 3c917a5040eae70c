package colearn.platform.kafka;

import static java.util.Objects.requireNonNull;

import colearn.platform.kafka.KafkaSettings.TopicPolicy;
import colearn.platform.kafka.wire.Partitions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Finds the topics of a service, or makes them where that is allowed. */
public final class TopicDirectory {
    private static final int CREATED_IS_KNOWN_ATTEMPTS = 100;

    private final KafkaClients clients;
    private final KafkaSettings settings;
    private final Durability durability;

    /** Topics of a single broker will do. */
    public TopicDirectory(KafkaClients clients, KafkaSettings settings) {
        this(clients, settings, Durability.NONE);
    }

    /** @param durability what a topic has to promise */
    public TopicDirectory(KafkaClients clients, KafkaSettings settings, Durability durability) {
        this.clients = clients;
        this.settings = settings;
        this.durability = durability;
    }

    /**
     * Kafka's own ids of the two topics: a topic that is deleted and made anew gets another.
     */
    public record Ids(String events, String marks) {}

    /** @throws Refusal when a topic is missing, promises too little, or has another number of partitions than the services count on */
    public Ids find(ServiceTopics topics) throws InterruptedException, ExecutionException {
        try (var admin = clients.admin()) {
            if (settings.topics() == TopicPolicy.CREATE) {
                create(admin, topics);
            }
            return new Ids(id(admin, topics.events(), Partitions.COUNT), id(admin, topics.marks(), 1));
        }
    }

    private String id(Admin admin, String topic, int partitions) throws InterruptedException, ExecutionException {
        var description = describe(admin, topic, partitions);
        if (description.partitions().size() != partitions) {
            throw new Refusal(
                    "topic %s has %d partitions where %d are counted on: with another number, events of one"
                                    .formatted(topic, description.partitions().size(), partitions)
                            + " aggregate would overtake each other; give it back its number, or make it anew and publish again");
        }
        requireDurable(admin, topic, description);
        return description.topicId().toString();
    }

    private void requireDurable(Admin admin, String topic, TopicDescription description)
            throws InterruptedException, ExecutionException {
        if (durability.equals(Durability.NONE)) {
            return; // one question less, at each term
        }
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var inSync = requireNonNull(
                        admin.describeConfigs(List.of(resource)).all().get().get(resource))
                .get(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG);
        var replicas = description.partitions().stream()
                .map(it -> it.replicas().size())
                .toList();
        durability
                .against(topic, replicas, Integer.parseInt(inSync.value()))
                .map(Refusal::new)
                .ifPresent(it -> {
                    throw it;
                });
    }

    private TopicDescription describe(Admin admin, String topic, int partitions)
            throws InterruptedException, ExecutionException {
        for (int attempt = 1; ; attempt++) {
            try {
                return requireNonNull(admin.describeTopics(List.of(topic))
                        .allTopicNames()
                        .get()
                        .get(topic));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
                if (settings.topics() == TopicPolicy.REQUIRE || attempt == CREATED_IS_KNOWN_ATTEMPTS) {
                    throw new Refusal(
                            "Kafka has no topic %s: make it with %d partition(s) (in production it is a resource of the deployment)"
                                    .formatted(topic, partitions));
                }
                // Made a moment ago, and this broker has not heard of it yet.
                Thread.sleep(50);
            }
        }
    }

    private void create(Admin admin, ServiceTopics topics) throws InterruptedException, ExecutionException {
        var bytes = Integer.toString(KafkaClients.RECORD_BYTES);
        var events = new NewTopic(topics.events(), Partitions.COUNT, settings.replicationFactor())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(settings.retention().toMillis()),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        bytes));
        var marks = new NewTopic(topics.marks(), 1, settings.replicationFactor())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.SEGMENT_BYTES_CONFIG,
                        Integer.toString(16 * 1024 * 1024)));
        for (var made : admin.createTopics(List.of(events, marks)).values().values()) {
            try {
                made.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }
}
