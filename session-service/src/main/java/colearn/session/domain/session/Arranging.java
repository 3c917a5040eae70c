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
import colearn.session.domain.session.SessionCommand.Cancel;
import colearn.session.domain.session.SessionCommand.Request;
import colearn.session.domain.session.SessionCommand.Reschedule;
import colearn.session.domain.session.SessionCommand.Schedule;

/** Asking for a session, and agreeing on a time. */
final class Arranging {
    private Arranging() {}

    static Decision<SessionEvent> request(Request it, Session state) {
        var subject = it.subject();
        return switch (state) {
            case Session.Known known -> rejected(new SessionRejection.AlreadyThere(known.stage()));
            case Session.NotThere none ->
                unless(
                        () -> accepted(new SessionEvent.Requested(subject.relationshipId(), subject.struggleIds())),
                        mayAct(it.by(), subject.relationshipId()),
                        open(it.standing(), subject.relationshipId()),
                        observed(subject, it.observed()));
        };
    }

    static Decision<SessionEvent> schedule(Schedule it, Session state) {
        return switch (state) {
            case Session.Requested known ->
                unless(
                        () -> accepted(scheduled(it)),
                        open(it.standing(), known.relationshipId()),
                        exists(it.appointment()));
            case Session.Scheduled known -> again(it.appointment(), known.appointment());
            case Session.NotThere none -> wrongStage(state, Stage.REQUESTED);
            case Session.Cancelled none -> wrongStage(state, Stage.REQUESTED);
            case Session.NoShow none -> wrongStage(state, Stage.REQUESTED);
            case Session.TookPlace none -> wrongStage(state, Stage.REQUESTED);
        };
    }

    private static SessionEvent scheduled(Schedule it) {
        var agreed = it.appointment();
        return new SessionEvent.Scheduled(agreed.localStart(), agreed.zone(), agreed.duration(), it.icsUid(), 0);
    }

    /** Another time has to say why, and whose time it replaces. */
    private static Decision<SessionEvent> again(Appointment wanted, Appointment agreed) {
        return wanted.equals(agreed) ? accepted() : rejected(new SessionRejection.AlreadyScheduled(agreed));
    }

    static Decision<SessionEvent> reschedule(Reschedule it, Session state) {
        return state instanceof Session.Scheduled known
                ? unless(() -> moved(it, known), open(it.standing(), known.relationshipId()), exists(it.appointment()))
                : wrongStage(state, Stage.SCHEDULED);
    }

    private static Decision<SessionEvent> moved(Reschedule it, Session.Scheduled known) {
        var agreed = it.appointment();
        return agreed.equals(known.appointment())
                ? accepted()
                : accepted(new SessionEvent.Rescheduled(
                        it.by().personId(),
                        it.reason(),
                        agreed.localStart(),
                        agreed.zone(),
                        agreed.duration(),
                        known.sequence() + 1));
    }

    static Decision<SessionEvent> cancel(Cancel it, Session state) {
        return state instanceof Session.Requested || state instanceof Session.Scheduled
                ? accepted(new SessionEvent.Cancelled(it.by().personId(), it.reason()))
                : wrongStage(state, Stage.REQUESTED, Stage.SCHEDULED);
    }
}
