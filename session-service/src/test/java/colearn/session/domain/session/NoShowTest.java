package colearn.session.domain.session;

import static colearn.session.domain.session.Line.*;

import colearn.session.domain.Side;
import colearn.session.domain.session.SessionCommand.MarkNoShow;
import colearn.session.domain.session.SessionEvent.AttendanceMarked;
import colearn.session.domain.session.SessionEvent.NoShowMarked;
import colearn.session.domain.session.SessionRejection.NotRequested;
import colearn.session.domain.session.SessionRejection.NotStarted;
import colearn.session.domain.session.SessionRejection.SomebodyCame;
import colearn.session.domain.session.SessionRejection.WrongStage;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A side did not come. */
class NoShowTest {
    private static final MarkNoShow COMMAND = new MarkNoShow(B, Side.A);

    @Test
    void whoeverWaitedSaysThatNobodyOfASideCame() {
        SCHEDULED.when(COMMAND).then(new NoShowMarked(Side.A)).effective(START);
        NO_SHOW.when(new MarkNoShow(PROGRAM, Side.B)).then(new NoShowMarked(Side.B));
    }

    @Test
    void twiceIsOnce() {
        NO_SHOW.when(COMMAND).thenNothing();
        NO_SHOW.given(new NoShowMarked(Side.B)).when(COMMAND).thenNothing();
    }

    @Test
    void notWhereAMemberCame() {
        SCHEDULED
                .given(new AttendanceMarked(Side.A, CO_WORKER, null))
                .when(COMMAND)
                .thenRejected(new SomebodyCame(Side.A, Set.of(CO_WORKER)));
    }

    @Test
    void notWhereAStandInCame() {
        SCHEDULED
                .given(new AttendanceMarked(Side.A, STRANGER, NEW_HIRE))
                .when(COMMAND)
                .thenRejected(new SomebodyCame(Side.A, Set.of(STRANGER)));
    }

    @Test
    void norWhereTheyCameAlthoughTheOthersDidNot() {
        NO_SHOW.given(new AttendanceMarked(Side.B, TEAM_LEADER, null))
                .when(new MarkNoShow(A, Side.B))
                .thenRejected(new SomebodyCame(Side.B, Set.of(TEAM_LEADER)));
    }

    @Test
    void whoCameOnTheOtherSideDoesNotCount() {
        SCHEDULED
                .given(new AttendanceMarked(Side.B, TEAM_LEADER, null))
                .when(COMMAND)
                .then(new NoShowMarked(Side.A));
    }

    @Test
    void notBeforeItStarts() {
        SCHEDULED.at(BEFORE).when(COMMAND).thenRejected(new NotStarted(START));
        SCHEDULED.at(START).when(COMMAND).then(new NoShowMarked(Side.A));
    }

    @Test
    void notWhereItWasCancelledHeldOrNeverScheduled() {
        A_SESSION.when(COMMAND).thenRejected(new NotRequested());
        stagesBut(Stage.SCHEDULED, Stage.NO_SHOW)
                .forEach(it -> it.when(COMMAND).thenRejected(new WrongStage(stage(it), Set.of(Stage.SCHEDULED))));
    }
}
