package colearn.platform.kafka.ingest;

import colearn.platform.kafka.ServiceTopics;
import colearn.platform.kafka.wire.Mark;
import colearn.platform.kafka.wire.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * The records of one poll.
 *
 * @param next where to read on, in each partition that has moved since the last time, with or without records
 */
record Poll(ServiceTopics topics, ConsumerRecords<byte[], byte[]> rows, Map<TopicPartition, OffsetAndMetadata> next) {

    /** Of one partition. */
    record Part(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> rows, OffsetAndMetadata next) {}

    List<Part> events() {
        return next.entrySet().stream()
                .filter(moved -> !moved.getKey().equals(topics.marksPartition()))
                .map(moved -> new Part(moved.getKey(), rows.records(moved.getKey()), moved.getValue()))
                .toList();
    }

    /** The lowest offset of its records, over all partitions; 0 when there are none. */
    long firstOffset() {
        return offsets().min().orElse(0);
    }

    long lastOffset() {
        return offsets().max().orElse(0);
    }

    private LongStream offsets() {
        return StreamSupport.stream(rows.spliterator(), false).mapToLong(ConsumerRecord::offset);
    }

    Optional<OffsetAndMetadata> next(TopicPartition partition) {
        return Optional.ofNullable(next.get(partition));
    }

    /** Hands on the marks, with their offsets, and answers the records of their topic that are none. */
    List<ConsumerRecord<byte[], byte[]>> noteMarks(Marks marks, BiConsumer<Long, Mark> note) {
        var strange = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (var row : rows.records(topics.marksPartition())) {
            marks.read(row).ifPresentOrElse(mark -> note.accept(row.offset(), mark), () -> strange.add(row));
        }
        return strange;
    }
}
