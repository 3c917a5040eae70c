package colearn.platform.memory;

import static colearn.servers.shared.Patience.PATIENCE;
import static org.awaitility.Awaitility.await;

import colearn.platform.faults.Between;
import colearn.platform.kafka.KafkaSettings.TopicPolicy;
import colearn.platform.kafka.Pace;
import colearn.platform.kafka.TestKafka;
import colearn.platform.kafka.TestService;
import colearn.platform.kafka.ingest.Ingesting;
import colearn.platform.kafka.relay.Relaying;
import java.time.Duration;
import org.awaitility.Awaitility;

/** A process that carries events from a log to Kafka, or from there into a log, at the pace of a real one. */
public final class Carriers {

    private Carriers() {}

    /** @param arguments relay or ingest, the database, the broker, the prefix of the topics, the number of events */
    public static void main(String[] arguments) throws Exception {
        // No launcher of tests has set it in a process of its own.
        Awaitility.setDefaultTimeout(PATIENCE);
        boolean relays = arguments[0].equals("relay");
        long events = Long.parseLong(arguments[4]);
        var service = TestService.at(relays ? "partner" : "session", arguments[1]);
        var kafka = new TestKafka(arguments[2], arguments[3], TopicPolicy.CREATE);
        if (relays) {
            Relaying.worker(service, kafka, Pace.RELAY, Between.NOTHING).start();
            awaitPublished(kafka, events);
        } else {
            Ingesting.worker(service, "partner", kafka, Pace.INGEST, Between.NOTHING)
                    .start();
            await().until(() -> service.events("partner").size() >= events);
        }
        System.out.println("all " + events);
        System.exit(0);
    }

    private static void awaitPublished(TestKafka kafka, long events) throws Exception {
        var topics = kafka.topics("partner");
        kafka.directory.find(topics);
        try (var consumer = kafka.clients.consumer(Pace.INGEST)) {
            consumer.assign(topics.partitions());
            consumer.seekToBeginning(topics.partitions());
            for (long count = 0; count < events; ) {
                for (var row : consumer.poll(Duration.ofMillis(100))) {
                    count += row.topic().equals(topics.events()) ? 1 : 0;
                }
            }
        }
    }
}
