package colearn.testkit.facts;

import colearn.platform.eventlog.Happening;
import colearn.platform.json.Json;
import colearn.platform.kafka.KafkaClients;
import colearn.platform.kafka.KafkaSettings;
import colearn.platform.kafka.ServiceTopics;
import colearn.platform.kafka.TopicDirectory;
import colearn.platform.kafka.wire.EventWriter;
import colearn.platform.kafka.wire.Link;
import colearn.platform.kafka.wire.Mark;
import colearn.platform.kafka.wire.Marks;
import colearn.platform.kafka.wire.Partitions;
import colearn.platform.published.Publication.PublicEvent;
import colearn.platform.secrets.SealedText;
import colearn.platform.time.Ids;
import colearn.testkit.Contract;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Another service, as far as its topic shows it: it says what a test wants, in the words of its contract, and Kafka holds it as if that
 * service's relay had written it (the same writer writes it). A fact that does not fit the contract is refused.
 */
public final class FactsFromOthers implements AutoCloseable {
    private static final int EPOCH = 1;

    private final String source;
    private final ServiceTopics topics;
    private final String topicId;
    private final EventWriter writer;
    private final Marks marks;
    private final OthersKeys keys;
    private final Clock clock;
    private final Producer<byte[], byte[]> producer;
    private final Long[] published = new Long[Partitions.COUNT];
    private final Map<UUID, Long> versions = new HashMap<>();
    private long position;

    /**
     * @param source which service it is to be
     * @param kafka of the service that is to hear it
     * @param clock of what is recorded
     */
    public FactsFromOthers(String source, KafkaSettings kafka, OthersKeys keys, Clock clock) {
        this.source = source;
        this.keys = keys;
        this.clock = clock;
        var clients = new KafkaClients(kafka);
        topics = new ServiceTopics(kafka.topicPrefix(), source);
        topicId = made(new TopicDirectory(clients, kafka));
        writer = new EventWriter(topics.events(), Json.stored(), keys);
        marks = new Marks(Json.stored());
        Arrays.fill(published, 0L);
        producer = clients.producer(topics.transactionalId());
        producer.initTransactions();
    }

    /** The contract's sample of this type, to be changed and then told. */
    public Fact fact(String type, UUID aggregateId) {
        return Fact.sample(Contract.of(source, type, 1), type, aggregateId);
    }

    /** Says the sample as it is. */
    public Told tell(String type, UUID aggregateId) {
        return tell(fact(type, aggregateId));
    }

    public Told tell(Fact fact) {
        return tell(List.of(fact)).getFirst();
    }

    /** Says them in this order, at once. */
    public synchronized List<Told> tell(List<Fact> facts) {
        facts.forEach(this::check);
        return commit(facts, it -> it);
    }

    /** Says something that nobody can read, in its proper place; later facts of the aggregate queue behind it. */
    public synchronized Told garble(String type, UUID aggregateId) {
        return commit(List.of(fact(type, aggregateId)), FactsFromOthers::cutOff).getFirst();
    }

    /** A text under a key of this service, that travels with the fact. */
    public SealedText seal(String text) {
        return keys.seal(text);
    }

    @Override
    public void close() {
        producer.close();
        keys.close();
    }

    private void check(Fact fact) {
        Contract.of(source, fact.type(), fact.version()).fits(Json.stored().valueToTree(fact.data()));
    }

    private List<Told> commit(List<Fact> facts, UnaryOperator<ProducerRecord<byte[], byte[]>> fault) {
        var told = new ArrayList<Told>();
        UUID last = null;
        producer.beginTransaction();
        for (var fact : facts) {
            var own = happening(fact);
            last = own.eventId();
            int partition = Partitions.of(own.aggregateId());
            var link = new Link(EPOCH, own.position(), published[partition]);
            producer.send(
                    fault.apply(writer.write(own, new PublicEvent(fact.type(), fact.version(), fact.data()), link)));
            published[partition] = own.position();
            told.add(new Told(
                    own.eventId(), own.aggregateId(), own.version(), source + ":" + EPOCH + ":" + own.position()));
        }
        if (last != null) {
            producer.send(marks.write(
                    topics.marks(), source, new Mark(EPOCH, position, last, topicId, 0L, List.of(published))));
        }
        producer.commitTransaction();
        return told;
    }

    private Happening happening(Fact fact) {
        var now = clock.instant();
        return new Happening(
                ++position,
                Ids.next(),
                source,
                fact.aggregate(),
                fact.aggregateId(),
                versions.merge(fact.aggregateId(), 1L, Long::sum),
                fact.type(),
                fact.data(),
                fact.parents(),
                fact.actor(),
                "a-story-of-" + source,
                null,
                now,
                fact.effectiveAt() == null ? now : fact.effectiveAt());
    }

    private static ProducerRecord<byte[], byte[]> cutOff(ProducerRecord<byte[], byte[]> whole) {
        var half = "{\"half\":".getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(whole.topic(), whole.partition(), whole.key(), half, whole.headers());
    }

    private String made(TopicDirectory directory) {
        try {
            return directory.find(topics).events();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
