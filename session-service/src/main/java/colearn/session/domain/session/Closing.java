package colearn.session.domain.session;

import static colearn.platform.decider.Decision.accepted;
import static colearn.platform.decider.Decision.rejected;
import static colearn.session.domain.session.Precondition.wrongStage;

import colearn.platform.decider.Decision;
import java.time.Instant;

/** The end of a session: both sides have spoken, or one of them had its time. */
final class Closing {
    private static final int DAYS = 14;

    private Closing() {}

    static Decision<SessionEvent> close(Session state, Instant now) {
        return switch (state) {
            case Session.Held held -> close(held, now);
            case Session.Closed none -> accepted();
            case Session.NotThere none -> wrongStage(state, Stage.HELD);
            case Session.Requested none -> wrongStage(state, Stage.HELD);
            case Session.Scheduled none -> wrongStage(state, Stage.HELD);
            case Session.Cancelled none -> wrongStage(state, Stage.HELD);
            case Session.NoShow none -> wrongStage(state, Stage.HELD);
        };
    }

    private static Decision<SessionEvent> close(Session.Held held, Instant now) {
        var missing = held.reflections().missing();
        var from = held.appointment().daysAfter(held.heldAt(), DAYS);
        return missing.isEmpty() || !now.isBefore(from)
                ? accepted(new SessionEvent.Closed(missing))
                : rejected(new SessionRejection.SidesMissing(missing, from));
    }
}
