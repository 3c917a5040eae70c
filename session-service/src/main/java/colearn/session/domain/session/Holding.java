package colearn.session.domain.session;

import static colearn.platform.decider.Decision.accepted;
import static colearn.platform.decider.Decision.rejected;
import static colearn.session.domain.session.Precondition.exists;
import static colearn.session.domain.session.Precondition.mayAct;
import static colearn.session.domain.session.Precondition.observed;
import static colearn.session.domain.session.Precondition.open;
import static colearn.session.domain.session.Precondition.unless;
import static colearn.session.domain.session.Precondition.wrongStage;

import colearn.platform.decider.Decision;
import colearn.session.domain.session.SessionCommand.Hold;
import colearn.session.domain.session.SessionCommand.LogHeld;
import java.time.Instant;

/** That a session took place, said at once or later. */
final class Holding {
    private Holding() {}

    static Decision<SessionEvent> log(LogHeld it, Session state, Instant now) {
        var subject = it.subject();
        return switch (state) {
            case Session.Known known -> rejected(new SessionRejection.AlreadyThere(known.stage()));
            case Session.NotThere none ->
                unless(
                        () -> logged(subject, it.appointment(), now),
                        mayAct(it.by(), subject.relationshipId()),
                        open(it.standing(), subject.relationshipId()),
                        observed(subject, it.observed()),
                        exists(it.appointment()));
        };
    }

    private static Decision<SessionEvent> logged(Subject subject, Appointment appointment, Instant now) {
        var start = appointment.start();
        return start.isAfter(now)
                ? rejected(new SessionRejection.NotStarted(start))
                : Decision.<SessionEvent>accepted(SessionEvent.Held.loggedLate(subject, appointment))
                        .effective(start);
    }

    static Decision<SessionEvent> hold(Hold it, Session state, Instant now) {
        return switch (state) {
            case Session.Scheduled known -> held(it, known.appointment().start(), now);
            case Session.TookPlace known -> again(it, known);
            case Session.NotThere none -> wrongStage(state, Stage.SCHEDULED);
            case Session.Requested none -> wrongStage(state, Stage.SCHEDULED);
            case Session.Cancelled none -> wrongStage(state, Stage.SCHEDULED);
            case Session.NoShow none -> wrongStage(state, Stage.SCHEDULED);
        };
    }

    private static Decision<SessionEvent> held(Hold it, Instant start, Instant now) {
        var heldAt = it.heldAt() == null ? start : it.heldAt();
        if (now.isBefore(start) || heldAt.isBefore(start)) {
            return rejected(new SessionRejection.NotStarted(start));
        }
        return heldAt.isAfter(now)
                ? rejected(new SessionRejection.StillToCome(heldAt))
                : Decision.<SessionEvent>accepted(SessionEvent.Held.asScheduled(heldAt))
                        .effective(heldAt);
    }

    private static Decision<SessionEvent> again(Hold it, Session.TookPlace known) {
        return it.heldAt() == null || it.heldAt().equals(known.heldAt())
                ? accepted()
                : rejected(new SessionRejection.AlreadyHeld(known.heldAt()));
    }
}
