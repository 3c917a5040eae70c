package colearn.platform.reviews;

import colearn.platform.eventlog.Following;
import colearn.platform.eventlog.LogFollower;
import colearn.platform.eventlog.LogReader;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps flagged what relied on something that was corrected since, one instance at a time. */
public final class Reviews implements LogFollower {
    private static final Duration SOON = Duration.ofMillis(5);

    private final ReviewFold fold;
    private final LogReader reader;
    private final JdbcClient database;
    private final ReviewList list;
    private volatile @Nullable Following following;

    Reviews(ReviewFold fold, LogReader reader, DataSource connections) {
        this.fold = fold;
        this.reader = reader;
        this.database = JdbcClient.create(connections);
        this.list = new ReviewList(database);
    }

    /** How many somebody should still look at. */
    public long open() {
        return list.open();
    }

    /** Whether there is, or was, such a flag. */
    public boolean exists(UUID id) {
        return list.exists(id);
    }

    /**
     * The flags after a place, in order.
     *
     * @param open only those that somebody should still look at
     */
    List<Flag> after(boolean open, Flag.Place place, int limit) {
        return list.after(open, place, limit);
    }

    /** The position up to which everything is flagged. */
    public long position() {
        return database.sql("select position from log.review_fold")
                .query(Long.class)
                .single();
    }

    /** Waits until everything up to a position is flagged; false when the time is over first. */
    public boolean await(long position, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (position() < position) {
            if (System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(SOON);
        }
        return true;
    }

    @Override
    public void start() {
        following = Following.begin("review-fold", reader, fold);
    }

    @Override
    public void stop() {
        var ended = following;
        following = null;
        if (ended != null) {
            ended.end();
            ended.awaitEnd();
        }
    }

    @Override
    public boolean isRunning() {
        return following != null;
    }
}
