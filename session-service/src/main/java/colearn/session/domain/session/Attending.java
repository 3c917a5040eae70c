package colearn.session.domain.session;

import static colearn.platform.decider.Decision.accepted;
import static colearn.platform.decider.Decision.rejected;
import static colearn.session.domain.session.Precondition.speaksFor;
import static colearn.session.domain.session.Precondition.unless;
import static colearn.session.domain.session.Precondition.wrongStage;

import colearn.platform.decider.Decision;
import colearn.session.domain.Side;
import colearn.session.domain.session.SessionCommand.MarkAttendance;
import colearn.session.domain.session.SessionCommand.MarkNoShow;
import java.time.Instant;
import java.util.Optional;

/** Who came, and who did not. Whoever is there says it, also of the other side. */
final class Attending {
    private Attending() {}

    static Decision<SessionEvent> attendance(MarkAttendance it, Session state, Instant now) {
        return switch (state) {
            case Session.Scheduled known -> attendance(it, known, now);
            case Session.Held known -> attendance(it, known, now);
            case Session.NoShow known ->
                known.absent().contains(it.side())
                        ? rejected(new SessionRejection.NobodyCame(it.side()))
                        : attendance(it, known, now);
            case Session.NotThere none -> wrongStage(state, Stage.SCHEDULED, Stage.HELD);
            case Session.Requested none -> wrongStage(state, Stage.SCHEDULED, Stage.HELD);
            case Session.Cancelled none -> wrongStage(state, Stage.SCHEDULED, Stage.HELD);
            case Session.Closed none -> wrongStage(state, Stage.SCHEDULED, Stage.HELD);
        };
    }

    private static Decision<SessionEvent> attendance(MarkAttendance it, Session.Arranged known, Instant now) {
        var expected = it.standInFor() == null ? it.person() : it.standInFor();
        return unless(
                () -> came(it, known), speaksFor(expected, known.relationshipId(), it.side()), started(known, now));
    }

    private static Decision<SessionEvent> came(MarkAttendance it, Session.Arranged known) {
        var person = it.person().personId();
        var replaced = it.standInFor() == null ? null : it.standInFor().personId();
        return known.attendance().of(it.side()).contains(person)
                ? accepted()
                : Decision.<SessionEvent>accepted(new SessionEvent.AttendanceMarked(it.side(), person, replaced))
                        .effective(known.appointment().start());
    }

    static Decision<SessionEvent> noShow(MarkNoShow it, Session state, Instant now) {
        return switch (state) {
            case Session.Scheduled known -> noShow(it, known, now);
            case Session.NoShow known -> known.absent().contains(it.side()) ? accepted() : noShow(it, known, now);
            case Session.NotThere none -> wrongStage(state, Stage.SCHEDULED);
            case Session.Requested none -> wrongStage(state, Stage.SCHEDULED);
            case Session.Cancelled none -> wrongStage(state, Stage.SCHEDULED);
            case Session.TookPlace none -> wrongStage(state, Stage.SCHEDULED);
        };
    }

    private static Decision<SessionEvent> noShow(MarkNoShow it, Session.Arranged known, Instant now) {
        return unless(
                () -> Decision.<SessionEvent>accepted(new SessionEvent.NoShowMarked(it.side()))
                        .effective(known.appointment().start()),
                nobodyCame(known, it.side()),
                started(known, now));
    }

    private static Optional<SessionRejection> nobodyCame(Session.Arranged known, Side side) {
        var came = known.attendance().of(side);
        return came.isEmpty() ? Optional.empty() : Optional.of(new SessionRejection.SomebodyCame(side, came));
    }

    private static Optional<SessionRejection> started(Session.Arranged known, Instant now) {
        var start = known.appointment().start();
        return now.isBefore(start) ? Optional.of(new SessionRejection.NotStarted(start)) : Optional.empty();
    }
}
