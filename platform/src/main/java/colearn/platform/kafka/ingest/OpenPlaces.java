package colearn.platform.kafka.ingest;

import colearn.platform.kafka.ServiceTopics;
import colearn.platform.kafka.TopicDirectory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a term begins: at the stored places, and where there is none yet at the beginning of the topic. */
final class OpenPlaces {
    private static final Logger log = LoggerFactory.getLogger(OpenPlaces.class);

    private final ServiceTopics topics;
    private final TopicDirectory.Ids ids;
    private final Places table;

    OpenPlaces(ServiceTopics topics, TopicDirectory.Ids ids) {
        this.topics = topics;
        this.ids = ids;
        this.table = new Places(topics);
    }

    /**
     * A topic that was made anew is read from its beginning; the chain tells whether anything is missing there.
     *
     * @param beginnings Kafka's first offsets of given partitions
     */
    SortedMap<TopicPartition, Place> open(
            DataSource processors, Function<Collection<TopicPartition>, Map<TopicPartition, Long>> beginnings)
            throws SQLException, InterruptedException {
        return Transactions.<SortedMap<TopicPartition, Place>, RuntimeException>on(processors, transaction -> {
            moveToNewTopics(transaction, beginnings);
            var unread = new ArrayList<>(topics.partitions());
            unread.removeAll(table.lock(transaction).keySet());
            for (var begin : beginnings.apply(unread).entrySet()) {
                var place = Place.beginning(begin.getKey(), begin.getValue());
                table.begin(transaction, place, idOf(place.partition().topic()));
            }
            return table.lock(transaction);
        });
    }

    Collection<String> topicIds() {
        return List.of(ids.events(), ids.marks());
    }

    /** Kafka's id of one of the two topics. */
    String idOf(String topic) {
        return topic.equals(topics.marks()) ? ids.marks() : ids.events();
    }

    private void moveToNewTopics(
            Connection transaction, Function<Collection<TopicPartition>, Map<TopicPartition, Long>> beginnings)
            throws SQLException {
        for (var known : table.topicIds(transaction).entrySet()) {
            var topic = known.getKey();
            if (known.getValue().equals(idOf(topic))) {
                continue;
            }
            log.warn("{} was made anew: it is read from its beginning", topic);
            var moved = table.lock(transaction);
            moved.keySet().removeIf(partition -> !partition.topic().equals(topic));
            var begin = beginnings.apply(moved.keySet());
            moved.replaceAll((partition, place) -> place.readingAnewFrom(begin.getOrDefault(partition, 0L)));
            table.store(transaction, moved.values());
            table.moveTo(transaction, topic, idOf(topic));
        }
    }
}
