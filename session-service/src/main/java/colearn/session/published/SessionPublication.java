package colearn.session.published;

import colearn.platform.eventlog.Happening;
import colearn.platform.published.Publication.PublicEvent;
import colearn.session.domain.Visibility;
import colearn.session.domain.session.SessionEvent;
import java.util.Optional;

/** What the others hear of sessions. Notes, tools, reasons and private reflections are not theirs. */
final class SessionPublication {
    private static final int V1 = 1;

    private SessionPublication() {}

    static Optional<PublicEvent> of(Happening own, SessionEvent event) {
        return switch (event) {
            case SessionEvent.Requested it -> Optional.empty();
            case SessionEvent.Scheduled it ->
                published(own, new SessionArranged(it.localStart(), it.zone(), it.duration(), it.sequence()));
            case SessionEvent.Rescheduled it ->
                published(own, new SessionArranged(it.localStart(), it.zone(), it.duration(), it.sequence()));
            case SessionEvent.Cancelled it -> published(own, new SessionCancelled(it.by()));
            case SessionEvent.AttendanceMarked it -> Optional.empty();
            case SessionEvent.NoShowMarked it -> published(own, new SessionNoShow(it.side()));
            case SessionEvent.Held it -> published(own, new SessionHeld(it.heldAt(), it.retrospective()));
            case SessionEvent.ToolUsed it -> Optional.empty();
            case SessionEvent.NoteAdded it -> Optional.empty();
            case SessionEvent.ReflectionRecorded it ->
                it.visibility() == Visibility.PRIVATE ? Optional.empty() : published(own, recorded(it));
            case SessionEvent.ReflectionWidened it -> Optional.of(widened(it));
            case SessionEvent.NothingLearnedDeclared it -> published(own, new NothingLearned(it.side()));
            case SessionEvent.Closed it -> published(own, SessionClosed.missing(it.missingSides()));
        };
    }

    private static Optional<PublicEvent> published(Happening own, Object data) {
        return Optional.of(new PublicEvent(own.type(), V1, data));
    }

    private static Reflection recorded(SessionEvent.ReflectionRecorded it) {
        return new Reflection(
                it.reflectionId(),
                it.side(),
                it.learner(),
                it.learned(),
                it.kind(),
                it.visibility(),
                it.authorId(),
                it.authorSide());
    }

    /** Of a reflection that was private, the others hear here for the first time: for them it is recorded now. */
    private static PublicEvent widened(SessionEvent.ReflectionWidened it) {
        var type = it.from() == Visibility.PRIVATE ? "session.reflection-recorded" : "session.reflection-widened";
        return new PublicEvent(
                type,
                V1,
                new Reflection(
                        it.reflectionId(),
                        it.side(),
                        it.learner(),
                        it.learned(),
                        it.kind(),
                        it.to(),
                        it.authorId(),
                        it.authorSide()));
    }
}
