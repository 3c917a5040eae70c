package colearn.platform.kafka.ingest;

import colearn.platform.commands.LogPosition;
import colearn.platform.http.HeardPositions;
import java.time.Duration;
import java.util.List;

/** Read-your-writes tokens of other services. */
final class HeardTokens implements HeardPositions {
    private final Heard heard;
    private final List<String> sources;

    HeardTokens(Heard heard, List<String> sources) {
        this.heard = heard;
        this.sources = List.copyOf(sources);
    }

    @Override
    public boolean await(LogPosition other, Duration atMost) throws InterruptedException {
        if (!sources.contains(other.service())) {
            return true;
        }
        if (heard.await(other.service(), other.epoch(), other.position(), atMost)) {
            return true;
        }
        var at = heard.position(other.service());
        if (at.filter(now -> now.epoch() > other.epoch()).isPresent()) {
            throw new IllegalArgumentException("%s is of an epoch that is over: leave it out.".formatted(other));
        }
        return false;
    }
}
