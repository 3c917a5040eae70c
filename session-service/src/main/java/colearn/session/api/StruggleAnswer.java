package colearn.session.api;

import colearn.session.domain.Side;
import colearn.session.views.struggle.StruggleRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A struggle as its reader may see it.
 *
 * @param at when it was seen
 * @param agreedBy the sides that agree that it is one
 * @param outcome how it was resolved, or why it was deferred; null before
 */
record StruggleAnswer(
        UUID id,
        UUID relationshipId,
        String place,
        String workStep,
        String statement,
        String whoseWork,
        UUID observedBy,
        Instant at,
        StruggleRow.State state,
        List<Side> agreedBy,
        @Nullable String outcome,
        long version) {

    static StruggleAnswer of(StruggleRow row) {
        return new StruggleAnswer(
                row.struggleId(),
                row.relationshipId(),
                row.place(),
                row.workStep(),
                row.statement(),
                row.whoseWork(),
                row.observedBy(),
                row.at(),
                row.state(),
                row.agreedBy(),
                row.outcome().isEmpty() ? null : row.outcome(),
                row.version());
    }
}
