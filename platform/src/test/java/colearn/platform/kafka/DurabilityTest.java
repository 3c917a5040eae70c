package colearn.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.platform.kafka.KafkaSettings.TopicPolicy;
import colearn.servers.shared.Servers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A topic that one broker's loss would empty is refused where that matters. */
class DurabilityTest {
    @Test
    void threeReplicasOfWhichTwoMustHaveARecordWillDo() {
        assertThat(Durability.OF_PRODUCTION.against("t", List.of(3, 3, 3), 2)).isEmpty();
    }

    @Test
    void aTopicIsAsDurableAsItsWorstPartition() {
        assertThat(Durability.OF_PRODUCTION.against("t", List.of(3, 1, 3), 2))
                .hasValueSatisfying(it -> assertThat(it).contains("has 1 replica(s) where 2 are needed:"));
        assertThat(Durability.OF_PRODUCTION.against("t", List.of(3, 3, 3), 1))
                .hasValueSatisfying(it -> assertThat(it).contains("has min.insync.replicas 1 where 2 are needed:"));
    }

    @Test
    void onARealBrokerATopicWithoutReplicasIsRefusedInProductionAlone() throws Exception {
        var settings = new KafkaSettings(
                Servers.shared().bootstrapServers(),
                "d" + UUID.randomUUID(),
                TopicPolicy.CREATE,
                (short) 1,
                Duration.ofDays(1),
                List.of(),
                Duration.ofDays(1),
                Map.of());
        var clients = new KafkaClients(settings);
        var topics = new ServiceTopics(settings.topicPrefix(), "partner");
        assertThat(new TopicDirectory(clients, settings).find(topics).events()).isNotEmpty();

        assertThatThrownBy(() -> new TopicDirectory(clients, settings, Durability.OF_PRODUCTION).find(topics))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(
                        "%s has 1 replica(s) where 2 are needed and has min.insync.replicas 1", topics.events());
    }
}
