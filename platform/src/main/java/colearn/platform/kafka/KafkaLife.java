package colearn.platform.kafka;

import colearn.platform.kafka.KafkaSettings.TopicPolicy;
import colearn.platform.kafka.ingest.Ingests;
import colearn.platform.kafka.relay.Relay;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the workers before the service takes requests, and stops them after the last request. A service starts while Kafka is away; it
 * refuses to start where Kafka is there and its topics are not.
 */
final class KafkaLife implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(KafkaLife.class);

    private final KafkaSettings settings;
    private final TopicDirectory directory;
    private final List<String> services = new ArrayList<>();
    private final List<Worker> workers = new ArrayList<>();
    private volatile boolean running;

    KafkaLife(KafkaSettings settings, TopicDirectory directory, String own, Relay relay, Ingests ingests) {
        this.settings = settings;
        this.directory = directory;
        this.services.add(own);
        this.services.addAll(ingests.sources());
        this.workers.add(relay.worker());
        this.workers.addAll(ingests.workers());
        this.workers.add(ingests.expiry());
    }

    @Override
    public void start() {
        if (settings.topics() == TopicPolicy.REQUIRE) {
            requireTopics();
        }
        workers.forEach(Worker::start);
        running = true;
    }

    private void requireTopics() {
        for (var service : services) {
            try {
                directory.find(new ServiceTopics(settings.topicPrefix(), service));
            } catch (Refusal missing) {
                throw new UnfitTopics(missing);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException | KafkaException e) {
                log.warn("Kafka cannot be asked for the topics, going on without it: {}", e.toString());
                return;
            }
        }
    }

    @Override
    public void stop() {
        workers.forEach(Worker::end);
        workers.forEach(Worker::awaitEnd);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Behind what follows the log, before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }
}
