package colearn.session.domain.session;

import static colearn.session.domain.session.Line.*;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.session.domain.Side;
import colearn.session.domain.session.SessionCommand.MarkAttendance;
import colearn.session.domain.session.SessionEvent.AttendanceMarked;
import colearn.session.domain.session.SessionEvent.Held;
import colearn.session.domain.session.SessionRejection.NobodyCame;
import colearn.session.domain.session.SessionRejection.NotOfThatSide;
import colearn.session.domain.session.SessionRejection.NotRequested;
import colearn.session.domain.session.SessionRejection.NotStarted;
import colearn.session.domain.session.SessionRejection.WrongStage;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who came, and for whom. */
class AttendanceTest {
    private static final MarkAttendance COMMAND = new MarkAttendance(B, Side.A, OF_SIDE_A, null);

    @Test
    void whoeverIsThereSaysWhoCameAlsoOfTheOtherSide() {
        SCHEDULED
                .when(COMMAND)
                .then(new AttendanceMarked(Side.A, NEW_HIRE, null))
                .effective(START);
        HELD.when(new MarkAttendance(PROGRAM, Side.B, OF_SIDE_B, null))
                .then(new AttendanceMarked(Side.B, TEAM_LEADER, null))
                .effective(START);
    }

    @Test
    void aStandInBelongsToNoSideButStandsInForAMember() {
        SCHEDULED
                .when(new MarkAttendance(A, Side.A, OF_NEITHER, OF_SIDE_A))
                .then(new AttendanceMarked(Side.A, STRANGER, NEW_HIRE));
        SCHEDULED
                .when(new MarkAttendance(A, Side.A, OF_NEITHER, OF_SIDE_B))
                .thenRejected(new NotOfThatSide(TEAM_LEADER, Side.A, Set.of(Side.B)));
    }

    @Test
    void nobodyStandsInForThemselves() {
        assertThatThrownBy(() -> new MarkAttendance(A, Side.A, OF_SIDE_A, OF_SIDE_A))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoIsNotOfThatSideNeedsSomebodyToStandInFor() {
        SCHEDULED
                .when(new MarkAttendance(B, Side.A, OF_NEITHER, null))
                .thenRejected(new NotOfThatSide(STRANGER, Side.A, Set.of()));
        SCHEDULED
                .when(new MarkAttendance(B, Side.A, OF_SIDE_B, null))
                .thenRejected(new NotOfThatSide(TEAM_LEADER, Side.A, Set.of(Side.B)));
    }

    @Test
    void twiceIsOnce() {
        var came = new AttendanceMarked(Side.A, NEW_HIRE, null);
        SCHEDULED.given(came).when(COMMAND).thenNothing();
        SCHEDULED.given(came, Held.asScheduled(START)).when(COMMAND).thenNothing();
        HELD.given(came).when(COMMAND).thenNothing();
        NO_SHOW.given(new AttendanceMarked(Side.B, TEAM_LEADER, null))
                .when(new MarkAttendance(B, Side.B, OF_SIDE_B, null))
                .thenNothing();
    }

    @Test
    void notBeforeItStarts() {
        SCHEDULED.at(BEFORE).when(COMMAND).thenRejected(new NotStarted(START));
    }

    @Test
    void whereNobodyCameTheOtherSideStillDid() {
        NO_SHOW.when(COMMAND).thenRejected(new NobodyCame(Side.A));
        NO_SHOW.when(new MarkAttendance(B, Side.B, OF_SIDE_B, null))
                .then(new AttendanceMarked(Side.B, TEAM_LEADER, null));
    }

    @Test
    void onlyWhatIsScheduledOrHeld() {
        A_SESSION.when(COMMAND).thenRejected(new NotRequested());
        stagesBut(Stage.SCHEDULED, Stage.HELD, Stage.NO_SHOW)
                .forEach(it ->
                        it.when(COMMAND).thenRejected(new WrongStage(stage(it), Set.of(Stage.SCHEDULED, Stage.HELD))));
    }
}
