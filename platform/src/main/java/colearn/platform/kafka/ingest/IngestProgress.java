package colearn.platform.kafka.ingest;

import colearn.platform.kafka.wire.Mark;
import org.jspecify.annotations.Nullable;

/** How far the ingest of one source has come on this instance, for metrics. */
public final class IngestProgress {
    private @Nullable At heard;
    private @Nullable At said;
    private boolean takesIn;

    private record At(int epoch, long position) {
        static At of(Mark mark) {
            return new At(mark.epoch(), mark.position());
        }

        boolean isBefore(At other) {
            return epoch < other.epoch || (epoch == other.epoch && position < other.position);
        }
    }

    synchronized void begun(int epoch, long position) {
        takesIn = true;
        heard = new At(epoch, position);
    }

    synchronized void heard(Mark mark) {
        heard = At.of(mark);
    }

    synchronized void said(Mark mark) {
        var now = At.of(mark);
        if (said == null || said.isBefore(now)) {
            said = now;
        }
    }

    synchronized void ended() {
        takesIn = false;
        heard = null;
        said = null;
    }

    /**
     * Positions that the source has passed and this service has not heard, all of them when the source began a new epoch; -1 while this
     * instance does not take in.
     */
    public synchronized long lag() {
        if (!takesIn || heard == null) {
            return -1;
        }
        if (said == null || !heard.isBefore(said)) {
            return 0;
        }
        return heard.epoch() == said.epoch() ? said.position() - heard.position() : said.position();
    }
}
