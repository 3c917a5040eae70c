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

    /**
     * The last position that Kafka is known to have; -1 while this instance knows of none, or waits for another one to end. It stays known
     * while Kafka is away or the relay refuses to go on: how far it is behind has to be seen then above all.
     */
    public long position() {
        return position.get();
    }

    /** Events published by this instance. */
    public long published() {
        return published.get();
    }

    /** Another instance relays, and alone knows how far. */
    void unknown() {
        position.set(-1);
    }
}
