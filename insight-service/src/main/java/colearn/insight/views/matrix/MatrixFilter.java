package colearn.insight.views.matrix;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the matrix; null asks for no restriction.
 *
 * <p>A period counts the learnings of its days alone, and shows the relationships that were active on one of them.
 *
 * @param partners relationships of any of these
 * @param from the period's first moment
 * @param until the first moment after the period
 */
public record MatrixFilter(
        @Nullable Level level,
        @Nullable List<UUID> partners,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Balance balance) {
    public static final MatrixFilter NONE = new MatrixFilter(null, null, null, null, null);

    /** Whether something effective at a moment falls into the period. */
    boolean covers(Instant at) {
        return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
    }
}
