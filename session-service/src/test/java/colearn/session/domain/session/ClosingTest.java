package colearn.session.domain.session;

import static colearn.session.domain.session.Line.*;

import colearn.session.domain.Side;
import colearn.session.domain.Visibility;
import colearn.session.domain.session.SessionCommand.Close;
import colearn.session.domain.session.SessionEvent.Closed;
import colearn.session.domain.session.SessionEvent.NothingLearnedDeclared;
import colearn.session.domain.session.SessionRejection.NotRequested;
import colearn.session.domain.session.SessionRejection.SidesMissing;
import colearn.session.domain.session.SessionRejection.WrongStage;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A session is closed when both sides have spoken, or had time to. */
class ClosingTest {
    private static final Close COMMAND = new Close(PROGRAM);
    private static final SessionEvent A_REFLECTED =
            reflection(REFLECTION, Side.A, Visibility.PRIVATE, NEW_HIRE, Side.A);

    /** 14 days later the clocks in Detroit have changed: it is still 09:00 there. */
    private static final Instant IN_TIME = Instant.parse("2026-03-16T13:00:00Z");

    @Test
    void closedAtOnceWhereBothSidesHaveSpoken() {
        HELD.given(A_REFLECTED, new NothingLearnedDeclared(Side.B, TEXT))
                .when(COMMAND)
                .then(new Closed(Set.of()))
                .effective(null);
        HELD.given(A_REFLECTED, reflection(new UUID(5, 2), Side.B, Visibility.PROGRAM, TEAM_LEADER, Side.B))
                .when(new Close(A))
                .then(new Closed(Set.of()));
    }

    @Test
    void whereASideIsMissingItHasFourteenDays() {
        HELD.given(A_REFLECTED)
                .at(IN_TIME.minusNanos(1))
                .when(COMMAND)
                .thenRejected(new SidesMissing(Set.of(Side.B), IN_TIME));
        HELD.given(A_REFLECTED).at(IN_TIME).when(COMMAND).then(new Closed(Set.of(Side.B)));
    }

    @Test
    void theClosingSaysWhichSidesAreMissing() {
        HELD.at(IN_TIME).when(COMMAND).then(new Closed(Set.of(Side.A, Side.B)));
    }

    @Test
    void whatTheOthersWroteForASideIsNotThatSideSpeaking() {
        HELD.given(A_REFLECTED, reflection(new UUID(5, 2), Side.B, Visibility.PROGRAM, NEW_HIRE, Side.A))
                .when(COMMAND)
                .thenRejected(new SidesMissing(Set.of(Side.B), IN_TIME));
    }

    @Test
    void twiceIsOnce() {
        CLOSED.when(COMMAND).thenNothing();
    }

    @Test
    void onlyWhatWasHeld() {
        A_SESSION.when(COMMAND).thenRejected(new NotRequested());
        stagesBut(Stage.HELD, Stage.CLOSED)
                .forEach(it -> it.when(COMMAND).thenRejected(new WrongStage(stage(it), Set.of(Stage.HELD))));
    }
}
