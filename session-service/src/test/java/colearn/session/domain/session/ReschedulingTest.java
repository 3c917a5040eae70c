package colearn.session.domain.session;

import static colearn.session.domain.session.Line.*;

import colearn.session.domain.RelationshipStanding.State;
import colearn.session.domain.Side;
import colearn.session.domain.session.SessionCommand.MarkNoShow;
import colearn.session.domain.session.SessionCommand.Reschedule;
import colearn.session.domain.session.SessionEvent.AttendanceMarked;
import colearn.session.domain.session.SessionEvent.NoShowMarked;
import colearn.session.domain.session.SessionEvent.Rescheduled;
import colearn.session.domain.session.SessionRejection.NoSuchLocalTime;
import colearn.session.domain.session.SessionRejection.NotRequested;
import colearn.session.domain.session.SessionRejection.RelationshipNotOpen;
import colearn.session.domain.session.SessionRejection.WrongStage;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A session gets another time. */
class ReschedulingTest {
    private static final Reschedule COMMAND = new Reschedule(A, MARCH_9, TEXT, ACTIVE);
    private static final Rescheduled HAPPENED = new Rescheduled(NEW_HIRE, TEXT, MARCH_9.localStart(), DETROIT, HOUR, 1);

    @Test
    void eachNewTimeRaisesTheSequence() {
        SCHEDULED.when(COMMAND).then(HAPPENED);
        SCHEDULED
                .given(HAPPENED)
                .when(new Reschedule(PROGRAM, MARCH_2, TEXT, ACTIVE))
                .then(new Rescheduled(PROGRAM_MANAGER, TEXT, MARCH_2.localStart(), DETROIT, HOUR, 2));
    }

    @Test
    void anotherZoneOrDurationIsAnotherTime() {
        var longer = new Appointment(MARCH_2.localStart(), DETROIT, HOUR.plusMinutes(30));
        SCHEDULED
                .when(new Reschedule(A, longer, TEXT, ACTIVE))
                .then(new Rescheduled(NEW_HIRE, TEXT, longer.localStart(), DETROIT, longer.duration(), 1));
    }

    @Test
    void theSameTimeAgainIsNothingNew() {
        SCHEDULED.given(HAPPENED).when(COMMAND).thenNothing();
    }

    @Test
    void whoCameToTheFormerTimeDidNotComeToThisOne() {
        SCHEDULED
                .given(new AttendanceMarked(Side.A, NEW_HIRE, null), HAPPENED)
                .at(MARCH_9.start())
                .when(new MarkNoShow(B, Side.A))
                .then(new NoShowMarked(Side.A))
                .effective(MARCH_9.start());
    }

    @Test
    void notToATimeThatTheClocksThereSkip() {
        var skipped = nineInDetroit("2026-03-08T02:59");
        SCHEDULED
                .when(new Reschedule(A, skipped, TEXT, ACTIVE))
                .thenRejected(
                        new NoSuchLocalTime(skipped.localStart(), DETROIT, LocalDateTime.parse("2026-03-08T03:00")));
    }

    @Test
    void aConcludedRelationshipMovesNothing() {
        SCHEDULED
                .when(new Reschedule(A, MARCH_9, TEXT, standing(State.CONCLUDED)))
                .thenRejected(new RelationshipNotOpen(LINE, State.CONCLUDED, Set.of(), Set.of()));
    }

    @Test
    void onlyWhatIsScheduled() {
        A_SESSION.when(COMMAND).thenRejected(new NotRequested());
        stagesBut(Stage.SCHEDULED)
                .forEach(it -> it.when(COMMAND).thenRejected(new WrongStage(stage(it), Set.of(Stage.SCHEDULED))));
    }
}
