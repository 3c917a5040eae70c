package colearn.insight.views.matrix;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a relationship went so far.
 *
 * @param activatedAt null before
 * @param concludedAt null while it goes on
 */
public record Course(
        Stage stage,
        @Nullable Instant activatedAt,
        @Nullable Instant concludedAt) {
    static final Course PROPOSED = new Course(Stage.PROPOSED, null, null);

    Course activated(Instant at) {
        return new Course(Stage.ACTIVE, at, null);
    }

    Course concluded(Instant at) {
        return new Course(Stage.CONCLUDED, activatedAt, at);
    }
}
