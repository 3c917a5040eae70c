package colearn.platform.kafka;

import colearn.platform.kafka.wire.Partitions;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.TopicPartition;

/**
 * The two topics of one service.
 *
 * @param prefix of all topics of this deployment
 * @param service whose they are
 */
public record ServiceTopics(String prefix, String service) {

    /** Public events, keyed by aggregate. */
    public String events() {
        return prefix + "." + service + ".events";
    }

    /** How far the relay has come: one partition, compacted. */
    public String marks() {
        return prefix + "." + service + ".relay";
    }

    public TopicPartition marksPartition() {
        return new TopicPartition(marks(), 0);
    }

    /** In order: the events' partitions, then the marks'. */
    public List<TopicPartition> partitions() {
        var all = new ArrayList<TopicPartition>();
        for (int partition = 0; partition < Partitions.COUNT; partition++) {
            all.add(new TopicPartition(events(), partition));
        }
        all.add(marksPartition());
        return all;
    }

    /** Of the relay's producer: it fences a predecessor that is still alive. */
    public String transactionalId() {
        return marks();
    }
}
