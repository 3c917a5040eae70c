package colearn.platform.kafka;

import colearn.platform.faults.Between;
import colearn.platform.kafka.KafkaSettings.TopicPolicy;
import colearn.platform.kafka.ingest.Ingesting;
import colearn.platform.kafka.relay.Relaying;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that works up to a step, says so, and waits there to be killed. */
public final class DoomedProcess {
    static final String REACHED = "REACHED";

    private DoomedProcess() {}

    /** @param arguments relay or ingest, the database, the broker, the prefix of the topics, the step */
    public static void main(String[] arguments) throws Exception {
        var times = new AtomicInteger();
        Between between = step -> {
            if (step.name().equals(arguments[4]) && times.incrementAndGet() == 2) {
                System.out.println(REACHED);
                System.out.flush();
                new CountDownLatch(1).await();
            }
        };
        boolean relays = arguments[0].equals("relay");
        var service = TestService.at(relays ? "partner" : "session", arguments[1]);
        var kafka = new TestKafka(arguments[2], arguments[3], TopicPolicy.CREATE);
        (relays ? Relaying.worker(service, kafka, between) : Ingesting.worker(service, "partner", kafka, between))
                .start();
        new CountDownLatch(1).await();
    }
}
