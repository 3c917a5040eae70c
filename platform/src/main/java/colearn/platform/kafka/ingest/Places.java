package colearn.platform.kafka.ingest;

import colearn.platform.kafka.ServiceTopics;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** The places in one source's topics, in {@code log.ingest_offset}. */
final class Places {
    static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

    private final ServiceTopics topics;

    Places(ServiceTopics topics) {
        this.topics = topics;
    }

    /** Locked until the transaction ends: another instance, or an operator's release, waits for it. */
    SortedMap<TopicPartition, Place> lock(Connection transaction) throws SQLException {
        var places = new TreeMap<TopicPartition, Place>(ORDER);
        try (var statement = transaction.prepareStatement("""
                select topic, partition, next_offset, leader_epoch, source_epoch, last_position from log.ingest_offset
                where topic in (?, ?) order by topic, partition for update""")) {
            bindTopics(statement);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var place = place(rows);
                    places.put(place.partition(), place);
                }
            }
        }
        return places;
    }

    /** Kafka's ids of the topics that the places are in, by name. */
    Map<String, String> topicIds(Connection transaction) throws SQLException {
        var ids = new TreeMap<String, String>();
        try (var statement = transaction.prepareStatement(
                "select distinct topic, topic_id from log.ingest_offset where topic in (?, ?)")) {
            bindTopics(statement);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return ids;
    }

    void begin(Connection transaction, Place place, String topicId) throws SQLException {
        try (var statement = transaction.prepareStatement("""
                insert into log.ingest_offset (topic, partition, source, topic_id, next_offset, source_epoch, last_position)
                values (?, ?, ?, ?, ?, 0, 0) on conflict (topic, partition) do nothing""")) {
            statement.setString(1, place.partition().topic());
            statement.setInt(2, place.partition().partition());
            statement.setString(3, topics.service());
            statement.setString(4, topicId);
            statement.setLong(5, place.nextOffset());
            statement.executeUpdate();
        }
    }

    void store(Connection transaction, Collection<Place> places) throws SQLException {
        try (var statement = transaction.prepareStatement("""
                update log.ingest_offset set next_offset = ?, leader_epoch = ?, source_epoch = ?, last_position = ?
                where topic = ? and partition = ?""")) {
            for (var place : places) {
                bind(statement, place);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The places are in another topic of that name now. */
    void moveTo(Connection transaction, String topic, String topicId) throws SQLException {
        try (var statement =
                transaction.prepareStatement("update log.ingest_offset set topic_id = ? where topic = ?")) {
            statement.setString(1, topicId);
            statement.setString(2, topic);
            statement.executeUpdate();
        }
    }

    private void bindTopics(PreparedStatement statement) throws SQLException {
        statement.setString(1, topics.events());
        statement.setString(2, topics.marks());
    }

    private static void bind(PreparedStatement statement, Place place) throws SQLException {
        statement.setLong(1, place.nextOffset());
        statement.setObject(2, place.leaderEpoch(), Types.INTEGER);
        statement.setInt(3, place.epoch());
        statement.setLong(4, place.last());
        statement.setString(5, place.partition().topic());
        statement.setInt(6, place.partition().partition());
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                new TopicPartition(row.getString("topic"), row.getInt("partition")),
                row.getLong("next_offset"),
                row.getObject("leader_epoch", Integer.class),
                row.getInt("source_epoch"),
                row.getLong("last_position"));
    }
}
