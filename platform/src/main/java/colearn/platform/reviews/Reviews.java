package colearn.platform.reviews;

import colearn.platform.eventlog.Following;
import colearn.platform.eventlog.LogFollower;
import colearn.platform.eventlog.LogReader;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps flagged what relied on something that was corrected since, one instance at a time. */
public final class Reviews implements LogFollower {

    private final ReviewFold fold;
    private final LogReader reader;
    private final JdbcClient database;
    private volatile @Nullable Following following;

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
