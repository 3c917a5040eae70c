package colearn.platform.kafka;

import java.time.Duration;
import java.util.concurrent.ExecutionException;

/** Looks now and then whether the topics are still the ones that a term began with; clients alone would wait in silence. */
public final class TopicWatch {
    private static final long EVERY = Duration.ofSeconds(15).toNanos();

    private final TopicDirectory directory;
    private final ServiceTopics topics;
    private final TopicDirectory.Ids ids;
    private long looked = System.nanoTime();

    public TopicWatch(TopicDirectory directory, ServiceTopics topics, TopicDirectory.Ids ids) {
        this.directory = directory;
        this.topics = topics;
        this.ids = ids;
    }

    /** Throws when Kafka is away, or a topic was made anew: then the term is to start over. */
    public void look() throws InterruptedException, ExecutionException {
        if (System.nanoTime() - looked < EVERY) {
            return;
        }
        if (!directory.find(topics).equals(ids)) {
            throw new IllegalStateException("the topics of %s were made anew".formatted(topics.service()));
        }
        looked = System.nanoTime();
    }
}
