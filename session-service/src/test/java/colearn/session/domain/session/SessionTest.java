package colearn.session.domain.session;

import static colearn.session.domain.session.Line.*;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.session.domain.LearningKind;
import colearn.session.domain.Side;
import colearn.session.domain.Visibility;
import colearn.session.domain.session.SessionEvent.AttendanceMarked;
import colearn.session.domain.session.SessionEvent.Held;
import colearn.session.domain.session.SessionEvent.NoShowMarked;
import colearn.session.domain.session.SessionEvent.NoteAdded;
import colearn.session.domain.session.SessionEvent.NothingLearnedDeclared;
import colearn.session.domain.session.SessionEvent.ReflectionWidened;
import colearn.session.domain.session.SessionEvent.Requested;
import colearn.session.domain.session.SessionEvent.Rescheduled;
import colearn.session.domain.session.SessionEvent.ToolUsed;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each event leads to its state; what may happen in which is in the tests beside this one. */
class SessionTest {
    private static final Reflection WRITTEN =
            new Reflection(Side.A, NEW_HIRE, TEXT, LearningKind.WORK, Visibility.PRIVATE, NEW_HIRE, Side.A);
    private static final Reflection READ_BY_ALL =
            new Reflection(Side.A, NEW_HIRE, TEXT, LearningKind.WORK, Visibility.PROGRAM, NEW_HIRE, Side.A);
    private static final ReflectionWidened WIDENED = new ReflectionWidened(
            REFLECTION,
            Side.A,
            NEW_HIRE,
            TEXT,
            LearningKind.WORK,
            Visibility.PRIVATE,
            Visibility.PROGRAM,
            NEW_HIRE,
            Side.A);

    @Test
    void fromTheRequestToTheClosing() {
        assertThat(A_SESSION.state()).isEqualTo(new Session.NotThere());
        assertThat(REQUESTED.state()).isEqualTo(new Session.Requested(BUMPERS));
        assertThat(SCHEDULED.state()).isEqualTo(new Session.Scheduled(BUMPERS, MARCH_2, 0, Attendance.NOBODY));
        assertThat(CANCELLED.state()).isEqualTo(new Session.Cancelled(BUMPERS));
        assertThat(HELD.state())
                .isEqualTo(new Session.Held(BUMPERS, MARCH_2, Attendance.NOBODY, START, Reflections.NONE));
        assertThat(CLOSED.state())
                .isEqualTo(new Session.Closed(BUMPERS, MARCH_2, Attendance.NOBODY, START, Reflections.NONE));
    }

    @Test
    void anotherTimeStartsWithNobody() {
        var moved = new Rescheduled(NEW_HIRE, TEXT, MARCH_9.localStart(), DETROIT, HOUR, 1);
        assertThat(SCHEDULED
                        .given(new AttendanceMarked(Side.A, NEW_HIRE, null), moved)
                        .state())
                .isEqualTo(new Session.Scheduled(BUMPERS, MARCH_9, 1, Attendance.NOBODY));
    }

    @Test
    void whoCameIsKnownBySide() {
        var a = new AttendanceMarked(Side.A, NEW_HIRE, null);
        var b = new AttendanceMarked(Side.B, STRANGER, TEAM_LEADER);
        var both = new Attendance(Set.of(NEW_HIRE), Set.of(STRANGER));
        assertThat(SCHEDULED.given(a, b).state()).isEqualTo(new Session.Scheduled(BUMPERS, MARCH_2, 0, both));
        assertThat(HELD.given(a, b).state())
                .isEqualTo(new Session.Held(BUMPERS, MARCH_2, both, START, Reflections.NONE));
        assertThat(CLOSED.given(a, b).state())
                .isEqualTo(new Session.Closed(BUMPERS, MARCH_2, both, START, Reflections.NONE));
        assertThat(NO_SHOW.given(b).state())
                .isEqualTo(new Session.NoShow(
                        BUMPERS, MARCH_2, new Attendance(Set.of(), Set.of(STRANGER)), Set.of(Side.A)));
    }

    @Test
    void whoDidNotComeIsKnownBySide() {
        assertThat(NO_SHOW.given(new NoShowMarked(Side.B)).state())
                .isEqualTo(new Session.NoShow(BUMPERS, MARCH_2, Attendance.NOBODY, Set.of(Side.A, Side.B)));
    }

    @Test
    void whatWasLoggedLateIsHeldAtOnce() {
        assertThat(A_SESSION.given(Held.loggedLate(BUMPERS, MARCH_2)).state()).isEqualTo(HELD.state());
    }

    @Test
    void whatWasSaidIsKnownToAHeldAndAClosedSession() {
        var learned = reflection(REFLECTION, Side.A, Visibility.PRIVATE, NEW_HIRE, Side.A);
        var said = new Reflections(Map.of(REFLECTION, WRITTEN), Set.of());
        var widened = new Reflections(Map.of(REFLECTION, READ_BY_ALL), Set.of());
        assertThat(HELD.given(learned).state())
                .isEqualTo(new Session.Held(BUMPERS, MARCH_2, Attendance.NOBODY, START, said));
        assertThat(CLOSED.given(learned, WIDENED).state())
                .isEqualTo(new Session.Closed(BUMPERS, MARCH_2, Attendance.NOBODY, START, widened));
        assertThat(HELD.given(new NothingLearnedDeclared(Side.B, TEXT)).state())
                .isEqualTo(new Session.Held(
                        BUMPERS, MARCH_2, Attendance.NOBODY, START, new Reflections(Map.of(), Set.of(Side.B))));
    }

    @Test
    void toolsAndNotesDecideNothingLater() {
        assertThat(HELD.given(
                                new ToolUsed(new Tool("A3"), STRUGGLE, TEXT),
                                new NoteAdded(new UUID(6, 1), Visibility.PRIVATE, TEXT, NEW_HIRE))
                        .state())
                .isEqualTo(HELD.state());
    }

    @Test
    void anEventWithNothingBeforeItNeverThrows() {
        assertThat(A_SESSION
                        .given(
                                new Rescheduled(NEW_HIRE, TEXT, MARCH_9.localStart(), DETROIT, HOUR, 1),
                                new SessionEvent.Cancelled(NEW_HIRE, TEXT),
                                new AttendanceMarked(Side.A, NEW_HIRE, null),
                                new NoShowMarked(Side.A),
                                Held.asScheduled(START),
                                reflection(REFLECTION, Side.A, Visibility.PRIVATE, NEW_HIRE, Side.A),
                                WIDENED,
                                new NothingLearnedDeclared(Side.A, TEXT),
                                new SessionEvent.Closed(Set.of()))
                        .state())
                .isEqualTo(new Session.NotThere());
        assertThat(HELD.given(WIDENED).state()).isEqualTo(HELD.state());
    }

    @Test
    void eachEventOfASessionKnowsItsRelationship() {
        var decider = new SessionDecider();
        assertThat(decider.parents(A_SESSION.state())).isEmpty();
        assertThat(decider.parents(A_SESSION
                        .given(new Requested(ELSEWHERE, BUMPERS.struggleIds()))
                        .state()))
                .isEqualTo(Map.of("relationship", ELSEWHERE));
        assertThat(decider.parents(
                        A_SESSION.given(Held.loggedLate(BUMPERS, MARCH_2)).state()))
                .isEqualTo(Map.of("relationship", LINE));
    }
}
