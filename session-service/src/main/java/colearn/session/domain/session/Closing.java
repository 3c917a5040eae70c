package colearn.session.domain.session;

import static colearn.platform.decider.Decision.accepted;
import static colearn.session.domain.session.Precondition.notAtStage;

import colearn.platform.decider.Decision;
import colearn.session.domain.Side;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The end of a session: both sides have spoken, or one of them had its time. */
final class Closing {
    private static final int DAYS = 14;

    private Closing() {}

    static Decision<SessionEvent> close(Session state, Instant now) {
        if (state instanceof Session.Closed) {
            return accepted();
        }
        var missing = state instanceof Session.Held held ? held.reflections().missing() : Set.<Side>of();
        return Possible.offered(state, new SessionEvent.Closed(missing), now);
    }

    /** It names the sides that were missing; one that has spoken since it was corrected may be among them. */
    static Optional<SessionRejection> reasonAgainst(Session state, SessionEvent.Closed it, Instant recorded) {
        if (!(state instanceof Session.Held held)) {
            return notAtStage(state, Stage.HELD);
        }
        var missing = held.reflections().missing();
        var from = held.appointment().daysAfter(held.heldAt(), DAYS);
        boolean said = it.missingSides().containsAll(missing);
        return missing.isEmpty() || said && !recorded.isBefore(from)
                ? Optional.empty()
                : Optional.of(new SessionRejection.SidesMissing(missing, from));
    }
}
