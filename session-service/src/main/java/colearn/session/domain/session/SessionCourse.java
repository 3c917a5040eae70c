package colearn.session.domain.session;

import colearn.session.domain.Side;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/** Which state follows from which event. */
final class SessionCourse {
    private SessionCourse() {}

    static Session after(Session state, SessionEvent event) {
        return switch (event) {
            case SessionEvent.Requested it -> new Session.Requested(new Subject(it.relationshipId(), it.struggleIds()));
            case SessionEvent.Scheduled it -> scheduled(state, it.appointment(), it.sequence());
            case SessionEvent.Rescheduled it -> scheduled(state, it.appointment(), it.sequence());
            case SessionEvent.Cancelled none ->
                state instanceof Session.Known known ? new Session.Cancelled(known.subject()) : state;
            case SessionEvent.AttendanceMarked it ->
                state instanceof Session.Arranged known ? known.attendedBy(it.side(), it.personId()) : state;
            case SessionEvent.NoShowMarked it -> absent(state, it.side());
            case SessionEvent.Held it -> held(state, it);
            case SessionEvent.ToolUsed none -> state;
            case SessionEvent.NoteAdded none -> state;
            case SessionEvent.ReflectionRecorded it ->
                state instanceof Session.TookPlace known
                        ? known.with(known.reflections().with(it.reflectionId(), reflection(it)))
                        : state;
            case SessionEvent.ReflectionWidened it ->
                state instanceof Session.TookPlace known
                        ? known.with(known.reflections().widened(it.reflectionId(), reflection(it)))
                        : state;
            case SessionEvent.NothingLearnedDeclared it ->
                state instanceof Session.TookPlace known
                        ? known.with(known.reflections().nothingFor(it.side()))
                        : state;
            case SessionEvent.Closed none ->
                state instanceof Session.Held it
                        ? new Session.Closed(
                                it.subject(), it.appointment(), it.attendance(), it.heldAt(), it.reflections())
                        : state;
        };
    }

    /** Who came to another time than the one that is agreed now came in vain. */
    private static Session scheduled(Session state, Appointment appointment, int sequence) {
        return state instanceof Session.Known known
                ? new Session.Scheduled(known.subject(), appointment, sequence, Attendance.NOBODY)
                : state;
    }

    private static Session absent(Session state, Side side) {
        var absent = EnumSet.of(side);
        if (state instanceof Session.NoShow known) {
            absent.addAll(known.absent());
        }
        return state instanceof Session.Arranged known
                ? new Session.NoShow(known.subject(), known.appointment(), known.attendance(), absent)
                : state;
    }

    private static Session held(Session state, SessionEvent.Held it) {
        if (it.relationshipId() instanceof UUID relationship
                && it.struggleIds() instanceof List<UUID> struggles
                && it.localStart() instanceof LocalDateTime start
                && it.zone() instanceof ZoneId zone
                && it.duration() instanceof Duration duration) {
            return new Session.Held(
                    new Subject(relationship, struggles),
                    new Appointment(start, zone, duration),
                    Attendance.NOBODY,
                    it.heldAt(),
                    Reflections.NONE);
        }
        return state instanceof Session.Arranged known
                ? new Session.Held(
                        known.subject(), known.appointment(), known.attendance(), it.heldAt(), Reflections.NONE)
                : state;
    }

    private static Reflection reflection(SessionEvent.ReflectionRecorded it) {
        return new Reflection(
                it.side(), it.learner(), it.learned(), it.kind(), it.visibility(), it.authorId(), it.authorSide());
    }

    /** What others read is what it says here, whatever its author wrote before. */
    private static Reflection reflection(SessionEvent.ReflectionWidened it) {
        return new Reflection(
                it.side(), it.learner(), it.learned(), it.kind(), it.to(), it.authorId(), it.authorSide());
    }
}
