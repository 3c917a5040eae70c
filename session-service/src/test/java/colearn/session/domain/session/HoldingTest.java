package colearn.session.domain.session;

import static colearn.session.domain.session.Line.*;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.session.domain.Actor;
import colearn.session.domain.RelationshipStanding.State;
import colearn.session.domain.Side;
import colearn.session.domain.session.SessionCommand.Hold;
import colearn.session.domain.session.SessionCommand.LogHeld;
import colearn.session.domain.session.SessionCommand.MarkAttendance;
import colearn.session.domain.session.SessionCommand.MarkNoShow;
import colearn.session.domain.session.SessionEvent.AttendanceMarked;
import colearn.session.domain.session.SessionEvent.Held;
import colearn.session.domain.session.SessionEvent.NoShowMarked;
import colearn.session.domain.session.SessionRejection.AlreadyHeld;
import colearn.session.domain.session.SessionRejection.AlreadyThere;
import colearn.session.domain.session.SessionRejection.NoSuchLocalTime;
import colearn.session.domain.session.SessionRejection.NobodyCame;
import colearn.session.domain.session.SessionRejection.NotOfThatSide;
import colearn.session.domain.session.SessionRejection.NotOfTheRelationship;
import colearn.session.domain.session.SessionRejection.NotRequested;
import colearn.session.domain.session.SessionRejection.NotStarted;
import colearn.session.domain.session.SessionRejection.RelationshipNotOpen;
import colearn.session.domain.session.SessionRejection.SomebodyCame;
import colearn.session.domain.session.SessionRejection.StillToCome;
import colearn.session.domain.session.SessionRejection.StrugglesNotObserved;
import colearn.session.domain.session.SessionRejection.WrongStage;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HoldingTest {

    @Nested
    class HoldingAsScheduled {
        private static final Hold COMMAND = new Hold(A, null);

        @Test
        void itWasHeldAtTheAgreedTimeUnlessSomebodySaysOtherwise() {
            SCHEDULED.when(COMMAND).then(Held.asScheduled(START)).effective(START);
            var late = START.plusSeconds(600);
            SCHEDULED.when(new Hold(PROGRAM, late)).then(Held.asScheduled(late)).effective(late);
        }

        @Test
        void fromTheMomentItStarts() {
            SCHEDULED.at(START).when(COMMAND).then(Held.asScheduled(START));
            SCHEDULED.at(BEFORE).when(COMMAND).thenRejected(new NotStarted(START));
            SCHEDULED.at(BEFORE).when(new Hold(A, START)).thenRejected(new NotStarted(START));
        }

        @Test
        void notAtAMomentBeforeItsStartNorOneStillToCome() {
            SCHEDULED.when(new Hold(A, BEFORE)).thenRejected(new NotStarted(START));
            SCHEDULED.when(new Hold(A, AFTER.plusNanos(1))).thenRejected(new StillToCome(AFTER.plusNanos(1)));
            SCHEDULED.when(new Hold(A, AFTER)).then(Held.asScheduled(AFTER));
        }

        @Test
        void twiceIsOnce() {
            HELD.when(COMMAND).thenNothing();
            HELD.when(new Hold(A, START)).thenNothing();
            CLOSED.when(COMMAND).thenNothing();
        }

        @Test
        void anotherMomentThanBeforeIsAMistake() {
            HELD.when(new Hold(A, AFTER)).thenRejected(new AlreadyHeld(START));
        }

        @Test
        void onlyWhatIsScheduled() {
            A_SESSION.when(COMMAND).thenRejected(new NotRequested());
            stagesBut(Stage.SCHEDULED, Stage.HELD, Stage.CLOSED)
                    .forEach(it -> it.when(COMMAND).thenRejected(new WrongStage(stage(it), Set.of(Stage.SCHEDULED))));
        }

        @Test
        void somebodyOfNeitherSideIsToldNothingOfTheSession() {
            stagesBut()
                    .forEach(it -> it.when(new Hold(new Actor.Member(OF_ANOTHER_RELATIONSHIP), null))
                            .thenRejected(new NotOfTheRelationship(STRANGER, LINE)));
        }
    }

    @Nested
    class LoggingLate {
        private static final LogHeld COMMAND = new LogHeld(A, BUMPERS, MARCH_2, ACTIVE, List.of(SEEN));

        @Test
        void aSessionLoggedLateStartsAsHeldOnTheDayItWas() {
            A_SESSION
                    .when(COMMAND)
                    .then(new Held(START, true, LINE, List.of(STRUGGLE), MARCH_2.localStart(), DETROIT, HOUR))
                    .effective(START);
        }

        @Test
        void itGoesOnLikeAnyOther() {
            A_SESSION
                    .given(Held.loggedLate(BUMPERS, MARCH_2))
                    .when(new MarkAttendance(B, Side.A, OF_SIDE_A, null))
                    .then(new AttendanceMarked(Side.A, NEW_HIRE, null));
        }

        @Test
        void whatIsStillToComeIsScheduledInstead() {
            A_SESSION.at(BEFORE).when(COMMAND).thenRejected(new NotStarted(START));
            A_SESSION.at(START).when(COMMAND).then(Held.loggedLate(BUMPERS, MARCH_2));
        }

        @Test
        void theRulesOfARequestAndOfAScheduleHoldForItToo() {
            A_SESSION
                    .when(new LogHeld(new Actor.Member(OF_NEITHER), BUMPERS, MARCH_2, ACTIVE, List.of(SEEN)))
                    .thenRejected(new NotOfTheRelationship(STRANGER, LINE));
            A_SESSION
                    .when(new LogHeld(A, BUMPERS, MARCH_2, standing(State.PROPOSED), List.of(SEEN)))
                    .thenRejected(new RelationshipNotOpen(LINE, State.PROPOSED, Set.of(), Set.of()));
            A_SESSION
                    .when(new LogHeld(A, BUMPERS, MARCH_2, ACTIVE, List.of()))
                    .thenRejected(new StrugglesNotObserved(LINE, Set.of(STRUGGLE)));
            var skipped = nineInDetroit("2025-03-09T02:30");
            A_SESSION
                    .when(new LogHeld(A, BUMPERS, skipped, ACTIVE, List.of(SEEN)))
                    .thenRejected(new NoSuchLocalTime(
                            skipped.localStart(), DETROIT, LocalDateTime.parse("2025-03-09T03:00")));
        }

        @Test
        void whatWasRequestedIsHeldAsScheduled() {
            stagesBut().forEach(it -> it.when(COMMAND).thenRejected(new AlreadyThere(stage(it))));
        }
    }

    @Nested
    class Attendance {
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
                    .forEach(it -> it.when(COMMAND)
                            .thenRejected(new WrongStage(stage(it), Set.of(Stage.SCHEDULED, Stage.HELD))));
        }
    }

    @Nested
    class NoShow {
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
}
