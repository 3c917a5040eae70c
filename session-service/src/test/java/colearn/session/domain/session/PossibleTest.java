package colearn.session.domain.session;

import static colearn.session.domain.session.Line.*;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.decider.Moments;
import colearn.platform.decider.Rejection;
import colearn.session.domain.LearningKind;
import colearn.session.domain.Side;
import colearn.session.domain.Visibility;
import colearn.session.domain.session.SessionEvent.AttendanceMarked;
import colearn.session.domain.session.SessionEvent.Cancelled;
import colearn.session.domain.session.SessionEvent.Closed;
import colearn.session.domain.session.SessionEvent.Held;
import colearn.session.domain.session.SessionEvent.NoShowMarked;
import colearn.session.domain.session.SessionEvent.NoteAdded;
import colearn.session.domain.session.SessionEvent.NothingLearnedDeclared;
import colearn.session.domain.session.SessionEvent.ReflectionWidened;
import colearn.session.domain.session.SessionEvent.Requested;
import colearn.session.domain.session.SessionEvent.Rescheduled;
import colearn.session.domain.session.SessionEvent.Scheduled;
import colearn.session.domain.session.SessionEvent.ToolUsed;
import colearn.testkit.DeciderSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What could not have happened to a session, by what it and the event say themselves. */
class PossibleTest {
    private static final Scheduled AT_NINE = new Scheduled(MARCH_2.localStart(), DETROIT, HOUR, UID, 0);
    private static final Scheduled IN_THE_GAP =
            new Scheduled(nineInDetroit("2026-03-08T02:30").localStart(), DETROIT, HOUR, UID, 0);
    private static final SessionEvent REFLECTED =
            reflection(REFLECTION, Side.A, Visibility.RELATIONSHIP, NEW_HIRE, Side.A);
    private static final Closed CLOSED_BY_BOTH = new Closed(Set.of());

    private static Optional<Rejection> against(
            DeciderSpec<SessionCommand, Session, SessionEvent> before, SessionEvent event) {
        return against(before, event, AFTER);
    }

    private static Optional<Rejection> against(
            DeciderSpec<SessionCommand, Session, SessionEvent> before, SessionEvent event, Instant recorded) {
        return new SessionDecider().admissible(before.state(), event, Moments.now(recorded));
    }

    private static ReflectionWidened widened(Visibility to) {
        return new ReflectionWidened(
                REFLECTION, Side.A, NEW_HIRE, TEXT, LearningKind.WORK, Visibility.PRIVATE, to, NEW_HIRE, Side.A);
    }

    @Test
    void nothingHappenedAfterItWasRecorded() {
        assertThat(new SessionDecider().admissible(HELD.state(), REFLECTED, new Moments(START, AFTER)))
                .contains(new SessionRejection.StillToCome(AFTER));
    }

    @Test
    void aSessionBeginsOnce() {
        assertThat(against(A_SESSION, new Requested(LINE, List.of()))).isEmpty();
        assertThat(against(HELD, new Requested(LINE, List.of())))
                .contains(new SessionRejection.AlreadyThere(Stage.HELD));
        assertThat(against(HELD, Held.loggedLate(BUMPERS, MARCH_2)))
                .contains(new SessionRejection.AlreadyThere(Stage.HELD));
    }

    @Test
    void aTimeIsOneThatTheClocksShow() {
        assertThat(against(REQUESTED, AT_NINE)).isEmpty();
        assertThat(against(REQUESTED, IN_THE_GAP).orElseThrow()).isInstanceOf(SessionRejection.NoSuchLocalTime.class);
        assertThat(against(A_SESSION, AT_NINE)).contains(new SessionRejection.NotRequested());
        assertThat(against(SCHEDULED, new Rescheduled(NEW_HIRE, TEXT, IN_THE_GAP.localStart(), DETROIT, HOUR, 1))
                        .orElseThrow())
                .isInstanceOf(SessionRejection.NoSuchLocalTime.class);
        assertThat(against(CANCELLED, new Rescheduled(NEW_HIRE, TEXT, MARCH_9.localStart(), DETROIT, HOUR, 1)))
                .contains(new SessionRejection.WrongStage(Stage.CANCELLED, Set.of(Stage.SCHEDULED)));
        assertThat(against(HELD, new Cancelled(NEW_HIRE, TEXT)))
                .contains(new SessionRejection.WrongStage(Stage.HELD, Set.of(Stage.REQUESTED, Stage.SCHEDULED)));
    }

    @Test
    void itIsHeldAtItsTimeOrLaterAndNotInTheFuture() {
        assertThat(against(SCHEDULED, Held.asScheduled(START))).isEmpty();
        assertThat(against(SCHEDULED, Held.asScheduled(BEFORE))).contains(new SessionRejection.NotStarted(START));
        assertThat(against(SCHEDULED, Held.asScheduled(START), BEFORE))
                .contains(new SessionRejection.NotStarted(START));
        assertThat(against(SCHEDULED, Held.asScheduled(AFTER.plusSeconds(1))))
                .contains(new SessionRejection.StillToCome(AFTER.plusSeconds(1)));
        assertThat(against(REQUESTED, Held.asScheduled(START)))
                .contains(new SessionRejection.WrongStage(Stage.REQUESTED, Set.of(Stage.SCHEDULED)));
        assertThat(against(A_SESSION, Held.loggedLate(BUMPERS, MARCH_2), BEFORE))
                .contains(new SessionRejection.NotStarted(START));
        var early = new Held(BEFORE, true, LINE, List.of(), MARCH_2.localStart(), DETROIT, HOUR);
        assertThat(against(A_SESSION, early)).contains(new SessionRejection.NotStarted(START));
        var gap = new Held(
                AFTER,
                true,
                LINE,
                List.of(),
                IN_THE_GAP.localStart().minusYears(1).plusDays(1),
                DETROIT,
                HOUR);
        assertThat(against(A_SESSION, gap).orElseThrow()).isInstanceOf(SessionRejection.NoSuchLocalTime.class);
    }

    @Test
    void whoCameDidNotStayAway() {
        var came = new AttendanceMarked(Side.A, NEW_HIRE, null);
        assertThat(against(NO_SHOW, came)).contains(new SessionRejection.NobodyCame(Side.A));
        assertThat(against(SCHEDULED.given(came), new NoShowMarked(Side.A)))
                .contains(new SessionRejection.SomebodyCame(Side.A, Set.of(NEW_HIRE)));
        assertThat(against(SCHEDULED, came, BEFORE)).contains(new SessionRejection.NotStarted(START));
        assertThat(against(SCHEDULED, new NoShowMarked(Side.A), BEFORE))
                .contains(new SessionRejection.NotStarted(START));
        assertThat(against(SCHEDULED, came)).isEmpty();
        assertThat(against(HELD, new NoShowMarked(Side.A)))
                .contains(new SessionRejection.WrongStage(Stage.HELD, Set.of(Stage.SCHEDULED)));
    }

    @Test
    void whatWasDoneWasDoneInAHeldSession() {
        var notHeld = new SessionRejection.WrongStage(Stage.SCHEDULED, Set.of(Stage.HELD));
        assertThat(against(SCHEDULED, new ToolUsed(new Tool("A3"), STRUGGLE, TEXT)))
                .contains(notHeld);
        assertThat(against(SCHEDULED, new NoteAdded(new UUID(6, 1), Visibility.PRIVATE, TEXT, NEW_HIRE)))
                .contains(notHeld);
        assertThat(against(SCHEDULED, new NothingLearnedDeclared(Side.A, TEXT))).contains(notHeld);
        assertThat(against(SCHEDULED, REFLECTED))
                .contains(new SessionRejection.WrongStage(Stage.SCHEDULED, Set.of(Stage.HELD, Stage.CLOSED)));
        assertThat(against(CLOSED, REFLECTED)).isEmpty();
    }

    @Test
    void whatIsWidenedWasSaidAndOnlyGetsWider() {
        assertThat(against(HELD, widened(Visibility.PROGRAM)))
                .contains(new SessionRejection.NoSuchReflection(REFLECTION));
        assertThat(against(HELD.given(REFLECTED), widened(Visibility.PROGRAM))).isEmpty();
        assertThat(against(HELD.given(REFLECTED), widened(Visibility.RELATIONSHIP)))
                .contains(new SessionRejection.NeverNarrows(Visibility.RELATIONSHIP, Visibility.RELATIONSHIP));
    }

    @Test
    void aSideSaysOneThing() {
        var nothing = new NothingLearnedDeclared(Side.A, TEXT);
        assertThat(against(HELD.given(REFLECTED), nothing)).contains(new SessionRejection.HasReflected(Side.A));
        assertThat(against(HELD.given(nothing), nothing)).contains(new SessionRejection.AlreadyDeclared(Side.A));
        assertThat(against(HELD.given(nothing), REFLECTED)).isEmpty();
    }

    @Test
    void aClosingNamesWhoIsMissingAndWaitsForThem() {
        var bothSpoke = HELD.given(REFLECTED, new NothingLearnedDeclared(Side.B, TEXT));
        var later = START.plus(Duration.ofDays(15));
        assertThat(against(bothSpoke, CLOSED_BY_BOTH)).isEmpty();
        assertThat(against(bothSpoke, new Closed(Set.of(Side.A)), later))
                .as("who was missing then has spoken since it was corrected")
                .isEmpty();
        assertThat(against(HELD.given(REFLECTED), CLOSED_BY_BOTH, later).orElseThrow())
                .as("a side that is missing is named")
                .isInstanceOf(SessionRejection.SidesMissing.class);
        assertThat(against(HELD.given(REFLECTED), new Closed(Set.of(Side.B))).orElseThrow())
                .as("too early")
                .isInstanceOf(SessionRejection.SidesMissing.class);
        assertThat(against(HELD.given(REFLECTED), new Closed(Set.of(Side.B)), later))
                .isEmpty();
        assertThat(against(CLOSED, CLOSED_BY_BOTH))
                .contains(new SessionRejection.WrongStage(Stage.CLOSED, Set.of(Stage.HELD)));
    }
}
