package colearn.platform.views;

import static colearn.servers.shared.Patience.PATIENCE;

import colearn.platform.eventlog.Happening;
import colearn.platform.eventlog.KnownAt;
import colearn.platform.eventlog.LogReader;
import java.sql.Connection;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;

/** An instance's knowledge of the log that is behind, as after a start; and tells when somebody wants to know more. */
final class SlowReader implements LogReader {
    private final LogReader log;
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile long known;

    SlowReader(LogReader log) {
        this.log = log;
    }

    void knows(long position) {
        known = position;
    }

    void awaitAsked() throws InterruptedException {
        Assertions.assertThat(asked.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("somebody wants to know more")
                .isTrue();
    }

    @Override
    public long frontier() {
        return Math.min(known, log.frontier());
    }

    @Override
    public boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        if (known <= position) {
            asked.countDown();
            Thread.onSpinWait();
            return false;
        }
        return log.awaitBeyond(position, atMost);
    }

    @Override
    public List<Happening> after(long position, int limit, KnownAt knownAt) {
        return known(log.after(position, limit, knownAt));
    }

    @Override
    public List<Happening> after(Connection held, long position, int limit, KnownAt knownAt) {
        return known(log.after(held, position, limit, knownAt));
    }

    @Override
    public List<Happening> at(Connection held, Collection<Long> positions, KnownAt knownAt) {
        return known(log.at(held, positions, knownAt));
    }

    @Override
    public List<Happening> after(long position, int limit, int bytes) {
        return known(log.after(position, limit, bytes));
    }

    private List<Happening> known(List<Happening> events) {
        return events.stream().filter(event -> event.position() <= known).toList();
    }

    @Override
    public Optional<UUID> idAt(long position) {
        return log.idAt(position);
    }
}
