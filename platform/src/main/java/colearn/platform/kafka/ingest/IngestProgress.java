package colearn.platform.kafka.ingest;

import java.util.concurrent.atomic.AtomicLong;

/** How far the ingest of one source has come on this instance, for metrics. */
public final class IngestProgress {
    private final AtomicLong heard = new AtomicLong(-1);
    private final AtomicLong said = new AtomicLong(-1);

    void heard(long position) {
        heard.set(position);
    }

    void said(long position) {
        said.accumulateAndGet(position, Math::max);
    }

    void ended() {
        heard.set(-1);
        said.set(-1);
    }

    /** Positions that the source has passed and this service has not heard; -1 while this instance does not take in. */
    public long lag() {
        long at = heard.get();
        return at < 0 ? -1 : Math.max(0, said.get() - at);
    }
}
