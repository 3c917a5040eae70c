package colearn.session.configuration;

import colearn.platform.commands.Correctable;
import colearn.session.domain.session.SessionEvent.AttendanceMarked;
import colearn.session.domain.session.SessionEvent.Cancelled;
import colearn.session.domain.session.SessionEvent.Closed;
import colearn.session.domain.session.SessionEvent.Held;
import colearn.session.domain.session.SessionEvent.NoShowMarked;
import colearn.session.domain.session.SessionEvent.NoteAdded;
import colearn.session.domain.session.SessionEvent.NothingLearnedDeclared;
import colearn.session.domain.session.SessionEvent.ReflectionRecorded;
import colearn.session.domain.session.SessionEvent.ReflectionWidened;
import colearn.session.domain.session.SessionEvent.Rescheduled;
import colearn.session.domain.session.SessionEvent.Scheduled;
import colearn.session.domain.session.SessionEvent.ToolUsed;

/**
 * What can be corrected of a session. A request is not: it is cancelled. Persons, struggles, sides and learners are not amended, since others were asked about
 * them; visibility is not, since its author widens it. What a reflection says to others stands in its last widening, and is amended there.
 */
final class CorrectableSessions {
    private CorrectableSessions() {}

    static Correctable events() {
        return Correctable.nothing()
                // Calendars know each agreed time by its number, so none falls out; which time it was can have been
                // wrong.
                .amending(Scheduled.class, "localStart", "zone", "duration")
                .amending(Rescheduled.class, "reason", "localStart", "zone", "duration")
                .and(Cancelled.class, "reason")
                .and(AttendanceMarked.class)
                .and(NoShowMarked.class)
                .and(Held.class, "heldAt", "localStart", "zone", "duration")
                .and(ToolUsed.class, "tool", "fit")
                .words(NoteAdded.class, "text")
                .words(ReflectionRecorded.class, "learned", "kind")
                .until(
                        ReflectionRecorded.class,
                        ReflectionWidened.class,
                        (said, widened) -> said.reflectionId().equals(widened.reflectionId()))
                .words(ReflectionWidened.class, "learned", "kind")
                .until(
                        ReflectionWidened.class,
                        ReflectionWidened.class,
                        (said, widened) -> said.reflectionId().equals(widened.reflectionId()))
                .words(NothingLearnedDeclared.class, "why")
                .and(Closed.class);
    }
}
