package colearn.session.domain.session;

import static colearn.platform.decider.Decision.accepted;
import static colearn.platform.decider.Decision.rejected;
import static colearn.session.domain.session.Possible.reasonAgainst;
import static colearn.session.domain.session.Precondition.mayAct;
import static colearn.session.domain.session.Precondition.observed;
import static colearn.session.domain.session.Precondition.open;
import static colearn.session.domain.session.Precondition.unless;

import colearn.platform.decider.Decision;
import colearn.session.domain.session.SessionCommand.Cancel;
import colearn.session.domain.session.SessionCommand.Request;
import colearn.session.domain.session.SessionCommand.Reschedule;
import colearn.session.domain.session.SessionCommand.Schedule;
import java.time.Instant;

/** Asking for a session, and agreeing on a time. */
final class Arranging {
    private Arranging() {}

    static Decision<SessionEvent> request(Request it, Session state, Instant now) {
        var subject = it.subject();
        var requested = new SessionEvent.Requested(subject.relationshipId(), subject.struggleIds());
        return unless(
                () -> accepted(requested),
                reasonAgainst(state, requested, now),
                mayAct(it.by(), subject.relationshipId()),
                open(it.standing(), subject.relationshipId()),
                observed(subject, it.observed()));
    }

    static Decision<SessionEvent> schedule(Schedule it, Session state, Instant now) {
        if (state instanceof Session.Scheduled known) {
            return again(it.appointment(), known.appointment());
        }
        var scheduled = scheduled(it);
        return unless(() -> accepted(scheduled), reasonAgainst(state, scheduled, now), open(it.standing(), state));
    }

    private static SessionEvent scheduled(Schedule it) {
        var agreed = it.appointment();
        return new SessionEvent.Scheduled(agreed.localStart(), agreed.zone(), agreed.duration(), it.icsUid(), 0);
    }

    /** Another time has to say why, and whose time it replaces. */
    private static Decision<SessionEvent> again(Appointment wanted, Appointment agreed) {
        return wanted.equals(agreed) ? accepted() : rejected(new SessionRejection.AlreadyScheduled(agreed));
    }

    static Decision<SessionEvent> reschedule(Reschedule it, Session state, Instant now) {
        var moved = moved(it, state instanceof Session.Scheduled known ? known.sequence() + 1 : 0);
        boolean asAgreed =
                state instanceof Session.Scheduled known && it.appointment().equals(known.appointment());
        return unless(
                () -> asAgreed ? accepted() : accepted(moved),
                reasonAgainst(state, moved, now),
                open(it.standing(), state));
    }

    private static SessionEvent moved(Reschedule it, int sequence) {
        var agreed = it.appointment();
        return new SessionEvent.Rescheduled(
                it.by().personId(), it.reason(), agreed.localStart(), agreed.zone(), agreed.duration(), sequence);
    }

    static Decision<SessionEvent> cancel(Cancel it, Session state, Instant now) {
        return Possible.offered(state, new SessionEvent.Cancelled(it.by().personId(), it.reason()), now);
    }
}
