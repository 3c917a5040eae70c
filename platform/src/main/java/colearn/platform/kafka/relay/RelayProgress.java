package colearn.platform.kafka.relay;

import java.util.concurrent.atomic.AtomicLong;

/** What the relay of this instance has done, for metrics. */
public final class RelayProgress {
    private final AtomicLong position = new AtomicLong(-1);
    private final AtomicLong published = new AtomicLong();

    void at(long newPosition, int events) {
        position.set(newPosition);
        published.addAndGet(events);
    }

    /** The last position that Kafka has committed; -1 while this instance does not relay. */
    public long position() {
        return position.get();
    }

    /** Events published by this instance. */
    public long published() {
        return published.get();
    }

    void ended() {
        position.set(-1);
    }
}
