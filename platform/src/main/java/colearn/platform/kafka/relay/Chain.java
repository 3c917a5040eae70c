package colearn.platform.kafka.relay;

import colearn.platform.eventlog.Happening;
import colearn.platform.eventlog.LogEpochs;
import colearn.platform.kafka.wire.Link;
import colearn.platform.kafka.wire.Mark;
import colearn.platform.kafka.wire.Partitions;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** How far a relay has come, and the last position in each partition. Belongs to one term: the next one reads it from Kafka. */
final class Chain {
    private final LogEpochs.Epoch epoch;
    private final String topic;
    private final Long[] published = new Long[Partitions.COUNT];
    /** What Kafka has all the same, in each partition, though the position is before it. */
    private final long[] there = new long[Partitions.COUNT];

    private long position;
    private UUID event = new UUID(0, 0);

    private Chain(LogEpochs.Epoch epoch, String topic) {
        this.epoch = epoch;
        this.topic = topic;
        Arrays.fill(published, 0L);
    }

    /** Nothing of this epoch is on this topic yet. */
    static Chain beginning(LogEpochs.Epoch epoch, String topic) {
        return new Chain(epoch, topic);
    }

    static Chain after(Mark last, LogEpochs.Epoch epoch) {
        var chain = new Chain(epoch, last.topic());
        last.published().toArray(chain.published);
        chain.position = last.position();
        chain.event = last.event();
        return chain;
    }

    /** From the first event again, for the same readers. */
    Chain again() {
        return beginning(epoch, topic);
    }

    /**
     * Kafka has this much of a partition, and no more.
     *
     * @return what should have been there and is not: the position from behind which it is to be published again; 0 when all is there
     */
    long endsAt(int partition, long last) {
        boolean lost = last < published[partition];
        published[partition] = last;
        there[partition] = last;
        if (!lost) {
            return 0;
        }
        for (int other = 0; other < there.length; other++) {
            there[other] = Math.max(there[other], published[other]);
        }
        position = Math.min(position, last);
        return Math.max(last, 1);
    }

    /** Whether Kafka has it already. */
    boolean has(Happening event) {
        return event.position() <= there[Partitions.of(event.aggregateId())];
    }

    /** The last event that was looked at; 0 before the first. */
    long position() {
        return position;
    }

    int epoch() {
        return epoch.epoch();
    }

    void lookedAt(Happening seen) {
        position = seen.position();
        event = seen.eventId();
    }

    /** The place that an event would have in its partition. */
    Link next(Happening event) {
        return new Link(epoch.epoch(), event.position(), published[Partitions.of(event.aggregateId())]);
    }

    /** The event is the last in its partition now. */
    void append(Happening event) {
        published[Partitions.of(event.aggregateId())] = event.position();
    }

    Mark mark() {
        return new Mark(epoch.epoch(), position, event, topic, epoch.began(), List.of(published));
    }
}
