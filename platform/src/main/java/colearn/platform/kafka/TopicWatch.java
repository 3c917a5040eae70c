package colearn.platform.kafka;

import java.time.Duration;
import java.util.concurrent.ExecutionException;

/** Looks now and then whether the topics are still the ones that a term began with; clients alone would wait in silence. */
public final class TopicWatch {
    private final TopicDirectory directory;
    private final ServiceTopics topics;
    private final TopicDirectory.Ids ids;
    private final long every;
    private long looked = System.nanoTime();

    public TopicWatch(TopicDirectory directory, ServiceTopics topics, TopicDirectory.Ids ids, Duration every) {
        this.directory = directory;
        this.topics = topics;
        this.ids = ids;
        this.every = every.toNanos();
    }

    /**
     * Throws when Kafka is away, or a topic was made anew: then the term is to start over.
     *
     * @return false when it is not time to look yet
     */
    public boolean look() throws InterruptedException, ExecutionException {
        if (System.nanoTime() - looked < every) {
            return false;
        }
        if (!directory.find(topics).equals(ids)) {
            throw new IllegalStateException("the topics of %s were made anew".formatted(topics.service()));
        }
        looked = System.nanoTime();
        return true;
    }
}
