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

    /** Whether a record is the next of the chain: then nothing was lost before it. */
    boolean isFollowedBy(Link link) {
        return link.previous() == last && (epoch == 0 || epoch == link.epoch());
    }

    /** Whether a record repeats one that has been taken in. */
    boolean repeats(Link link) {
        return epoch == link.epoch() && link.position() <= last;
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
}
