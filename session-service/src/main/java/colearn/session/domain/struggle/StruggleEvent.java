package colearn.session.domain.struggle;

import colearn.platform.secrets.SealedText;
import colearn.session.domain.Side;
import java.time.Instant;
import java.util.UUID;

/** What happened to a struggle. */
public sealed interface StruggleEvent {

    /**
     * Somebody went and saw; effective when they did.
     *
     * @see Observation
     */
    record Observed(
            UUID relationshipId,
            String place,
            String workStep,
            SealedText statement,
            String whoseWork,
            UUID observedBy,
            Instant at)
            implements StruggleEvent {}

    record AgreedBy(Side side) implements StruggleEvent {}

    record Resolved(SealedText how) implements StruggleEvent {}

    record Deferred(SealedText why) implements StruggleEvent {}
}
