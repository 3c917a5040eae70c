package colearn.platform.reviews;

import colearn.platform.eventlog.LogFollower;
import colearn.platform.eventlog.LogReader;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps flagged what relied on something that was corrected since, one instance at a time. */
public final class Reviews implements LogFollower {
    private static final Logger log = LoggerFactory.getLogger(Reviews.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final ReviewFold fold;
    private final LogReader reader;
    private final JdbcClient database;
    private volatile boolean running;
    private volatile @Nullable Thread folding;

    Reviews(ReviewFold fold, LogReader reader, DataSource connections) {
        this.fold = fold;
        this.reader = reader;
        this.database = JdbcClient.create(connections);
    }

    /** How many nobody has looked at yet. */
    public long open() {
        return database.sql("select count(*) from log.review where replaced_by is null and concluded is null")
                .query(Long.class)
                .single();
    }

    /**
     * The flags after a place, in order.
     *
     * @param open only those that somebody should still look at
     */
    public List<Review.Placed> after(boolean open, Review.Place place, int limit) {
        return ReviewList.after(database, open, place, limit);
    }

    /** The position up to which everything is flagged. */
    public long position() {
        return database.sql("select position from log.review_fold")
                .query(Long.class)
                .single();
    }

    private void follow() {
        while (running) {
            try {
                long before = reader.frontier();
                if (!fold.step()) {
                    reader.awaitBeyond(before, PATIENCE);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException e) {
                if (running) {
                    log.warn("nothing is flagged for review, trying again: {}", e.getMessage(), e);
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        folding = Thread.ofPlatform().daemon().name("review-fold").start(this::follow);
    }

    @Override
    public void stop() {
        running = false;
        var thread = folding;
        if (thread == null) {
            return;
        }
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
