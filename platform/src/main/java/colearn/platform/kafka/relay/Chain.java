package colearn.platform.kafka.relay;

import colearn.platform.eventlog.Happening;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.kafka.wire.Link;
import colearn.platform.kafka.wire.Mark;
import colearn.platform.kafka.wire.Partitions;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** How far a relay has come, and the last position in each partition. Belongs to one term: the next one reads it from Kafka. */
final class Chain {
    private final int epoch;
    private final String topic;
    private final Long[] published;
    private long position;
    private UUID event = new UUID(0, 0);

    private Chain(int epoch, String topic, Long[] published) {
        this.epoch = epoch;
        this.topic = topic;
        this.published = published;
    }

    static Chain after(Optional<Mark> last, LogIdentity identity, String topic) {
        var published = new Long[Partitions.COUNT];
        Arrays.fill(published, 0L);
        var chain = new Chain(identity.epoch(), topic, published);
        last.ifPresent(mark -> {
            mark.published().toArray(published);
            chain.position = mark.position();
            chain.event = mark.event();
        });
        return chain;
    }

    /** The last event that was looked at; 0 before the first. */
    long position() {
        return position;
    }

    void lookedAt(Happening seen) {
        position = seen.position();
        event = seen.eventId();
    }

    /** The place that an event would have in its partition. */
    Link next(Happening event) {
        return new Link(epoch, event.position(), published[Partitions.of(event.aggregateId())]);
    }

    /** The event is the last in its partition now. */
    void append(Happening event) {
        published[Partitions.of(event.aggregateId())] = event.position();
    }

    Mark mark() {
        return new Mark(epoch, position, event, topic, 0L, Arrays.asList(published));
    }
}
