package colearn.session.domain.session;

import static colearn.session.domain.session.Line.*;

import colearn.session.domain.Actor;
import colearn.session.domain.RelationshipStanding.State;
import colearn.session.domain.Side;
import colearn.session.domain.session.SessionCommand.LogHeld;
import colearn.session.domain.session.SessionCommand.MarkAttendance;
import colearn.session.domain.session.SessionEvent.AttendanceMarked;
import colearn.session.domain.session.SessionEvent.Held;
import colearn.session.domain.session.SessionRejection.AlreadyThere;
import colearn.session.domain.session.SessionRejection.NoSuchLocalTime;
import colearn.session.domain.session.SessionRejection.NotOfTheRelationship;
import colearn.session.domain.session.SessionRejection.NotStarted;
import colearn.session.domain.session.SessionRejection.RelationshipNotOpen;
import colearn.session.domain.session.SessionRejection.StrugglesNotObserved;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A session that nobody scheduled is written down after it was held. */
class LoggingLateTest {
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
                .thenRejected(
                        new NoSuchLocalTime(skipped.localStart(), DETROIT, LocalDateTime.parse("2025-03-09T03:00")));
    }

    @Test
    void whatWasRequestedIsHeldAsScheduled() {
        stagesBut().forEach(it -> it.when(COMMAND).thenRejected(new AlreadyThere(stage(it))));
    }
}
