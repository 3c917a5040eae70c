package colearn.platform.kafka.ingest;

import colearn.platform.kafka.Refusal;
import colearn.platform.kafka.ServiceTopics;
import colearn.platform.kafka.TopicDirectory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/** Where a term begins: at the stored places, and where there is none yet at the beginning of the topic. */
final class OpenPlaces {
    private final ServiceTopics topics;
    private final TopicDirectory.Ids ids;
    private final Places table;

    OpenPlaces(ServiceTopics topics, TopicDirectory.Ids ids) {
        this.topics = topics;
        this.ids = ids;
        this.table = new Places(topics);
    }

    /**
     * @param beginnings Kafka's first offsets of given partitions
     * @throws Refusal when a topic is not the one that the places are in
     */
    SortedMap<TopicPartition, Place> open(
            DataSource processors, Function<Collection<TopicPartition>, Map<TopicPartition, Long>> beginnings)
            throws SQLException, InterruptedException {
        return Transactions.<SortedMap<TopicPartition, Place>, RuntimeException>on(processors, transaction -> {
            checkTopics(transaction);
            var unread = new ArrayList<>(topics.partitions());
            unread.removeAll(table.lock(transaction).keySet());
            for (var begin : beginnings.apply(unread).entrySet()) {
                var place = Place.beginning(begin.getKey(), begin.getValue());
                table.begin(transaction, place, idOf(place.partition().topic()));
            }
            return table.lock(transaction);
        });
    }

    /** Kafka's id of one of the two topics. */
    String idOf(String topic) {
        return topic.equals(topics.marks()) ? ids.marks() : ids.events();
    }

    private void checkTopics(Connection transaction) throws SQLException {
        table.topicIds(transaction).forEach((topic, id) -> {
            if (!id.equals(idOf(topic))) {
                throw new Refusal(Losses.topicMadeAnew(topic));
            }
        });
    }
}
