package colearn.session.domain.session;

import static colearn.platform.decider.Decision.accepted;
import static colearn.platform.decider.Decision.rejected;
import static colearn.session.domain.session.Precondition.exists;
import static colearn.session.domain.session.Precondition.mayAct;
import static colearn.session.domain.session.Precondition.notAtStage;
import static colearn.session.domain.session.Precondition.observed;
import static colearn.session.domain.session.Precondition.open;
import static colearn.session.domain.session.Precondition.unless;

import colearn.platform.decider.Decision;
import colearn.session.domain.session.SessionCommand.Hold;
import colearn.session.domain.session.SessionCommand.LogHeld;
import java.time.Instant;
import java.util.Optional;

/** That a session took place, said at once or later. */
final class Holding {
    private Holding() {}

    static Decision<SessionEvent> log(LogHeld it, Session state, Instant now) {
        var subject = it.subject();
        var held = SessionEvent.Held.loggedLate(subject, it.appointment());
        return unless(
                () -> Decision.<SessionEvent>accepted(held).effective(held.heldAt()),
                Possible.reasonAgainst(state, held, now),
                mayAct(it.by(), subject.relationshipId()),
                open(it.standing(), subject.relationshipId()),
                observed(subject, it.observed()));
    }

    static Decision<SessionEvent> hold(Hold it, Session state, Instant now) {
        if (state instanceof Session.TookPlace known) {
            return again(it, known);
        }
        var agreed =
                state instanceof Session.Scheduled known ? known.appointment().start() : now;
        var heldAt = it.heldAt() == null ? agreed : it.heldAt();
        var held = SessionEvent.Held.asScheduled(heldAt);
        return unless(
                () -> Decision.<SessionEvent>accepted(held).effective(heldAt),
                Possible.reasonAgainst(state, held, now));
    }

    private static Decision<SessionEvent> again(Hold it, Session.TookPlace known) {
        return it.heldAt() == null || it.heldAt().equals(known.heldAt())
                ? accepted()
                : rejected(new SessionRejection.AlreadyHeld(known.heldAt()));
    }

    static Optional<SessionRejection> reasonAgainst(Session state, SessionEvent.Held it, Instant recorded) {
        return it.loggedLate()
                .map(appointment -> Possible.notThere(state)
                        .or(() -> exists(appointment))
                        .or(() -> atThatTime(appointment, it.heldAt(), recorded)))
                .orElseGet(() -> state instanceof Session.Scheduled known
                        ? atThatTime(known.appointment(), it.heldAt(), recorded)
                        : notAtStage(state, Stage.SCHEDULED));
    }

    private static Optional<SessionRejection> atThatTime(Appointment agreed, Instant heldAt, Instant recorded) {
        var start = agreed.start();
        if (recorded.isBefore(start) || heldAt.isBefore(start)) {
            return Optional.of(new SessionRejection.NotStarted(start));
        }
        return heldAt.isAfter(recorded) ? Optional.of(new SessionRejection.StillToCome(heldAt)) : Optional.empty();
    }
}
