package colearn.session.domain.session;

import static colearn.session.domain.session.Precondition.exists;
import static colearn.session.domain.session.Precondition.notAtStage;

import colearn.platform.decider.Decision;
import colearn.platform.decider.Moments;
import java.time.Instant;
import java.util.Optional;

/** Which events could have happened to a session as it stood, by what the event and the session say themselves. */
final class Possible {
    private Possible() {}

    /** The event, where it can happen now. */
    static Decision<SessionEvent> offered(Session state, SessionEvent event, Instant now) {
        return reasonAgainst(state, event, Moments.now(now))
                .map(Decision::<SessionEvent>rejected)
                .orElseGet(() -> Decision.accepted(event));
    }

    static Optional<SessionRejection> reasonAgainst(Session state, SessionEvent event, Instant now) {
        return reasonAgainst(state, event, Moments.now(now));
    }

    static Optional<SessionRejection> reasonAgainst(Session state, SessionEvent event, Moments moments) {
        if (moments.effective().isAfter(moments.recorded())) {
            return Optional.of(new SessionRejection.StillToCome(moments.effective()));
        }
        var recorded = moments.recorded();
        return switch (event) {
            case SessionEvent.Requested none -> notThere(state);
            case SessionEvent.Scheduled it ->
                state instanceof Session.Requested ? exists(it.appointment()) : notAtStage(state, Stage.REQUESTED);
            case SessionEvent.Rescheduled it ->
                state instanceof Session.Scheduled ? exists(it.appointment()) : notAtStage(state, Stage.SCHEDULED);
            case SessionEvent.Cancelled none ->
                state instanceof Session.Requested || state instanceof Session.Scheduled
                        ? Optional.empty()
                        : notAtStage(state, Stage.REQUESTED, Stage.SCHEDULED);
            case SessionEvent.AttendanceMarked it -> Attending.reasonAgainst(state, it, recorded);
            case SessionEvent.NoShowMarked it -> Attending.reasonAgainst(state, it, recorded);
            case SessionEvent.Held it -> Holding.reasonAgainst(state, it, recorded);
            case SessionEvent.ToolUsed none -> whileHeld(state);
            case SessionEvent.NoteAdded none -> whileHeld(state);
            case SessionEvent.ReflectionRecorded none ->
                state instanceof Session.TookPlace ? Optional.empty() : notAtStage(state, Stage.HELD, Stage.CLOSED);
            case SessionEvent.ReflectionWidened it -> Reflecting.reasonAgainst(state, it);
            case SessionEvent.NothingLearnedDeclared it -> Reflecting.reasonAgainst(state, it);
            case SessionEvent.Closed it -> Closing.reasonAgainst(state, it, recorded);
        };
    }

    static Optional<SessionRejection> notThere(Session state) {
        return state instanceof Session.Known known
                ? Optional.of(new SessionRejection.AlreadyThere(known.stage()))
                : Optional.empty();
    }

    static Optional<SessionRejection> whileHeld(Session state) {
        return state instanceof Session.Held ? Optional.empty() : notAtStage(state, Stage.HELD);
    }
}
