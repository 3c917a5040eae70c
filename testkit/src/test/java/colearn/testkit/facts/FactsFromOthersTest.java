package colearn.testkit.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.platform.json.Json;
import colearn.platform.kafka.KafkaClients;
import colearn.platform.kafka.KafkaSettings;
import colearn.platform.kafka.KafkaSettings.TopicPolicy;
import colearn.platform.kafka.ServiceTopics;
import colearn.platform.kafka.wire.EventReader;
import colearn.platform.kafka.wire.Link;
import colearn.platform.kafka.wire.Marks;
import colearn.platform.kafka.wire.Reading;
import colearn.platform.secrets.KeySettings;
import colearn.platform.time.Ids;
import colearn.servers.shared.Servers;
import colearn.testkit.Contract;
import colearn.testkit.PreparedDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is told stands on the topic as the platform's own reader wants it. */
class FactsFromOthersTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final KafkaSettings kafka = new KafkaSettings(
            Servers.shared().bootstrapServers(),
            "t" + Ids.next(),
            TopicPolicy.CREATE,
            (short) 1,
            Duration.ofDays(1),
            List.of(),
            Duration.ofDays(30),
            Map.of());
    private final FactsFromOthers orchard = new FactsFromOthers(
            "orchard", kafka, new OthersKeys(FactsFromOthersTest::keys), Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() {
        orchard.close();
    }

    @Test
    void theSampleIsHeardAsTheContractHasIt() {
        var apple = Ids.next();
        var told = orchard.tell("apple.picked", apple);
        assertThat(told.position()).isEqualTo("orchard:1:1");

        var fact = facts().getFirst().fact();
        assertThat(fact.eventId()).isEqualTo(told.eventId());
        assertThat(fact.source()).isEqualTo("orchard");
        assertThat(fact.aggregate()).isEqualTo("apple");
        assertThat(fact.aggregateId()).isEqualTo(apple);
        assertThat(fact.type()).isEqualTo("apple.picked");
        assertThat(fact.version()).isEqualTo(1);
        assertThat(fact.recordedAt()).isEqualTo(NOW);
        assertThat(fact.effectiveAt()).isEqualTo(NOW);
        assertThat(json(fact.payload()))
                .isEqualTo(Contract.of("orchard", "apple.picked", 1).sample());
    }

    @Test
    void whatATestWantsOtherwiseIsOtherwise() {
        var tree = Ids.next();
        var who = Ids.next();
        var before = NOW.minusSeconds(90);
        orchard.tell(orchard.fact("apple.picked", Ids.next())
                .with("picker", who)
                .without("weight")
                .parent("tree", tree)
                .by(who)
                .effective(before));
        var fact = facts().getFirst().fact();
        assertThat(json(fact.payload()).path("picker").asString()).isEqualTo(who.toString());
        assertThat(json(fact.payload()).has("weight")).isFalse();
        assertThat(fact.parents()).containsExactly(Map.entry("tree", tree));
        assertThat(json(fact.metadata()).path("actor").asString()).isEqualTo(who.toString());
        assertThat(fact.effectiveAt()).isEqualTo(before);
    }

    @Test
    void theChainOfEachPartitionHasNoGapAndVersionsCount() {
        var apples = List.of(Ids.next(), Ids.next(), Ids.next());
        for (int round = 1; round <= 3; round++) {
            int version = round;
            assertThat(orchard.tell(apples.stream()
                            .map(it -> orchard.fact("apple.dropped", it))
                            .toList()))
                    .allSatisfy(it -> assertThat(it.version()).isEqualTo(version));
        }
        var last = new HashMap<Integer, Long>();
        var rows = rows(topics().events());
        assertThat(rows).hasSize(9);
        for (var row : rows) {
            var link = Link.of(row.headers()).orElseThrow();
            assertThat(link.previous()).isEqualTo(last.getOrDefault(row.partition(), 0L));
            last.put(row.partition(), link.position());
        }
        var marks = new Marks(Json.stored());
        var mark = marks.read(rows(topics().marks()).getLast()).orElseThrow();
        assertThat(mark.position()).isEqualTo(9);
        last.forEach((partition, position) ->
                assertThat(mark.published().get(partition)).isEqualTo(position));
    }

    @Test
    void aSealedTextTakesItsKeyAlong() {
        var sealed = orchard.seal("the tree is ill");
        orchard.tell(orchard.fact("apple.spoiled", Ids.next()).with("why", sealed));
        assertThat(facts().getFirst().keys()).containsOnlyKeys(sealed.key());
        assertThat(json(facts().getFirst().fact().payload())
                        .at("/why/ciphertext")
                        .asString())
                .isEqualTo(sealed.ciphertext());
    }

    @Test
    void aSamplesTextHasNoKey() {
        orchard.tell("apple.spoiled", Ids.next());
        assertThat(facts().getFirst().keys()).isEmpty();
    }

    @Test
    void whatTheContractForbidsIsNotTold() {
        var apple = orchard.fact("apple.picked", Ids.next());
        assertThatThrownBy(() -> orchard.tell(apple.with("owner", "me"))).hasMessageContaining("owner");
        assertThatThrownBy(() -> orchard.tell(apple.with("picker", "me"))).hasMessageContaining("picker");
        assertThatThrownBy(() -> orchard.tell(apple.without("picker"))).hasMessageContaining("picker");
        assertThat(rows(topics().events())).isEmpty();
    }

    @Test
    void garbledCannotBeReadButHasItsPlace() {
        orchard.garble("apple.picked", Ids.next());
        var reading = new EventReader("orchard", Json.stored())
                .read(rows(topics().events()).getFirst());
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Malformed.class, it -> assertThat(it.link()).isPresent());
    }

    private List<Reading.Fact> facts() {
        var reader = new EventReader("orchard", Json.stored());
        return rows(topics().events()).stream()
                .map(reader::read)
                .map(Reading.Fact.class::cast)
                .toList();
    }

    private ServiceTopics topics() {
        return new ServiceTopics(kafka.topicPrefix(), "orchard");
    }

    private List<ConsumerRecord<byte[], byte[]>> rows(String topic) {
        var rows = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaClients(kafka).lookingConsumer()) {
            var partitions = topics().partitions().stream()
                    .filter(it -> it.topic().equals(topic))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            // A commit is answered before all partitions know of it.
            var ends = Awaitility.await().until(() -> consumer.endOffsets(partitions), this::isAllThatWasSent);
            while (ends.entrySet().stream().anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(rows::add);
            }
        }
        return rows;
    }

    private boolean isAllThatWasSent(Map<TopicPartition, Long> ends) {
        try (var admin = new KafkaClients(kafka).admin()) {
            var sent = admin.listOffsets(
                    ends.keySet().stream().collect(Collectors.toMap(it -> it, it -> OffsetSpec.latest())));
            return ends.entrySet().stream()
                    .allMatch(end -> end.getValue()
                            == sent.partitionResult(end.getKey())
                                    .toCompletionStage()
                                    .toCompletableFuture()
                                    .join()
                                    .offset());
        }
    }

    private static JsonNode json(String text) {
        return Json.stored().readTree(text);
    }

    private static KeySettings keys() {
        var key = Base64.getEncoder().encodeToString(new byte[32]);
        return PreparedDatabase.of("orchard").keys(key, key);
    }
}
