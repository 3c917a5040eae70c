package colearn.session.domain.session;

import static colearn.platform.decider.Decision.accepted;
import static colearn.session.domain.session.Precondition.notAtStage;
import static colearn.session.domain.session.Precondition.speaksFor;
import static colearn.session.domain.session.Precondition.unless;

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
        var replaced = it.standInFor() == null ? null : it.standInFor().personId();
        var came = new SessionEvent.AttendanceMarked(it.side(), it.person().personId(), replaced);
        return unless(
                () -> recorded(came, state),
                Possible.reasonAgainst(state, came, now),
                state instanceof Session.Arranged known ? expected(it, known) : Optional.empty());
    }

    private static Optional<SessionRejection> expected(MarkAttendance it, Session.Arranged known) {
        var expected = it.standInFor() == null ? it.person() : it.standInFor();
        return speaksFor(expected, known.relationshipId(), it.side());
    }

    private static Decision<SessionEvent> recorded(SessionEvent.AttendanceMarked came, Session state) {
        return state instanceof Session.Arranged known
                        && known.attendance().of(came.side()).contains(came.personId())
                ? accepted()
                : since(came, state);
    }

    static Decision<SessionEvent> noShow(MarkNoShow it, Session state, Instant now) {
        var absent = new SessionEvent.NoShowMarked(it.side());
        return state instanceof Session.NoShow known && known.absent().contains(it.side())
                ? accepted()
                : unless(() -> since(absent, state), Possible.reasonAgainst(state, absent, now));
    }

    /** It is so since the session began, or should have begun. */
    private static Decision<SessionEvent> since(SessionEvent event, Session state) {
        return Decision.<SessionEvent>accepted(event)
                .effective(
                        state instanceof Session.Arranged known
                                ? known.appointment().start()
                                : null);
    }

    static Optional<SessionRejection> reasonAgainst(Session state, SessionEvent.AttendanceMarked it, Instant recorded) {
        return switch (state) {
            case Session.Scheduled known -> started(known, recorded);
            case Session.Held known -> started(known, recorded);
            case Session.NoShow known ->
                known.absent().contains(it.side())
                        ? Optional.of(new SessionRejection.NobodyCame(it.side()))
                        : started(known, recorded);
            case Session.NotThere none -> notAtStage(state, Stage.SCHEDULED, Stage.HELD);
            case Session.Requested none -> notAtStage(state, Stage.SCHEDULED, Stage.HELD);
            case Session.Cancelled none -> notAtStage(state, Stage.SCHEDULED, Stage.HELD);
            case Session.Closed none -> notAtStage(state, Stage.SCHEDULED, Stage.HELD);
        };
    }

    static Optional<SessionRejection> reasonAgainst(Session state, SessionEvent.NoShowMarked it, Instant recorded) {
        return switch (state) {
            case Session.Scheduled known -> nobodyCame(known, it.side()).or(() -> started(known, recorded));
            case Session.NoShow known -> nobodyCame(known, it.side()).or(() -> started(known, recorded));
            case Session.NotThere none -> notAtStage(state, Stage.SCHEDULED);
            case Session.Requested none -> notAtStage(state, Stage.SCHEDULED);
            case Session.Cancelled none -> notAtStage(state, Stage.SCHEDULED);
            case Session.TookPlace none -> notAtStage(state, Stage.SCHEDULED);
        };
    }

    private static Optional<SessionRejection> nobodyCame(Session.Arranged known, Side side) {
        var came = known.attendance().of(side);
        return came.isEmpty() ? Optional.empty() : Optional.of(new SessionRejection.SomebodyCame(side, came));
    }

    private static Optional<SessionRejection> started(Session.Arranged known, Instant recorded) {
        var start = known.appointment().start();
        return recorded.isBefore(start) ? Optional.of(new SessionRejection.NotStarted(start)) : Optional.empty();
    }
}
