package colearn.session.views.struggle;

import colearn.platform.secrets.SealedText;
import colearn.session.domain.Side;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One struggle. Confidential texts are ciphertext.
 *
 * @param at when it was seen
 * @param agreedBy the sides that agree, in their order
 * @param outcome how it was resolved, or why it was deferred; null before
 */
public record StruggleRow(
        UUID struggleId,
        UUID relationshipId,
        String place,
        String workStep,
        SealedText statement,
        String whoseWork,
        UUID observedBy,
        Instant at,
        State state,
        List<Side> agreedBy,
        @Nullable SealedText outcome,
        long version) {

    /** Where it stands. */
    public enum State {
        OBSERVED,
        AGREED,
        RESOLVED,
        DEFERRED
    }

    public StruggleRow {
        agreedBy = List.copyOf(agreedBy);
    }

    StruggleRow at(long newVersion) {
        return with(state, agreedBy, outcome, newVersion);
    }

    StruggleRow with(State next, List<Side> agreed, @Nullable SealedText ended, long at) {
        return new StruggleRow(
                struggleId,
                relationshipId,
                place,
                workStep,
                statement,
                whoseWork,
                observedBy,
                this.at,
                next,
                agreed,
                ended,
                at);
    }
}
