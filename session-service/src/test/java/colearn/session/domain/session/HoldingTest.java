package colearn.session.domain.session;

import static colearn.session.domain.session.Line.*;

import colearn.session.domain.Actor;
import colearn.session.domain.session.SessionCommand.Hold;
import colearn.session.domain.session.SessionEvent.Held;
import colearn.session.domain.session.SessionRejection.AlreadyHeld;
import colearn.session.domain.session.SessionRejection.NotOfTheRelationship;
import colearn.session.domain.session.SessionRejection.NotRequested;
import colearn.session.domain.session.SessionRejection.NotStarted;
import colearn.session.domain.session.SessionRejection.StillToCome;
import colearn.session.domain.session.SessionRejection.WrongStage;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A session that was scheduled is held. */
class HoldingTest {
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
