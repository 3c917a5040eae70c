package colearn.platform.kafka.ingest;

import colearn.platform.kafka.wire.Link;
import java.util.Optional;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Where to read on in a partition, and the end of the chain there.
 *
 * @param leaderEpoch of the last record's leader; null before the first
 * @param epoch of the source's log; 0 before the first event
 * @param last the source's position of the last event; 0 before the first
 */
record Place(
        TopicPartition partition, long nextOffset, @Nullable Integer leaderEpoch, int epoch, long last) {

    static Place beginning(TopicPartition partition, long offset) {
        return new Place(partition, offset, null, 0, 0);
    }

    /** How a record stands to what was taken in before it. */
    enum Standing {
        /** Nothing lies between: the source published nothing else in this partition meanwhile. */
        NEXT,
        /** The chain has been here before. */
        REPEATED,
        /** Of an epoch that is over: what of it still counts is repeated in the present one. */
        PAST,
        /** Something lies between that has not come. */
        APART
    }

    Standing of(Link link) {
        if (link.epoch() != epoch) {
            // Each epoch publishes its log from the beginning.
            return link.epoch() < epoch ? Standing.PAST : link.previous() == 0 ? Standing.NEXT : Standing.APART;
        }
        if (link.position() <= last) {
            return Standing.REPEATED;
        }
        return link.previous() <= last ? Standing.NEXT : Standing.APART;
    }

    OffsetAndMetadata offset() {
        return new OffsetAndMetadata(nextOffset, Optional.ofNullable(leaderEpoch), "");
    }

    Place behind(Link link) {
        return new Place(partition, nextOffset, leaderEpoch, link.epoch(), link.position());
    }

    Place readingFrom(OffsetAndMetadata next) {
        return new Place(partition, next.offset(), next.leaderEpoch().orElse(leaderEpoch), epoch, last);
    }

    Place readingFrom(long offset) {
        return new Place(partition, offset, leaderEpoch, epoch, last);
    }

    /** For places that the broker does not know, or knows otherwise: without the leader's epoch, it takes them as they are. */
    Place readingAnewFrom(long offset) {
        return new Place(partition, offset, null, epoch, last);
    }
}
