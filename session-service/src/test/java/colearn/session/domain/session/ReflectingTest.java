package colearn.session.domain.session;

import static colearn.session.domain.session.Line.*;

import colearn.session.domain.Actor;
import colearn.session.domain.LearningKind;
import colearn.session.domain.Side;
import colearn.session.domain.Visibility;
import colearn.session.domain.session.SessionCommand.Reflect;
import colearn.session.domain.session.SessionEvent.Held;
import colearn.session.domain.session.SessionRejection.LearnerNotOfThatSide;
import colearn.session.domain.session.SessionRejection.NotOfTheRelationship;
import colearn.session.domain.session.SessionRejection.NotRequested;
import colearn.session.domain.session.SessionRejection.WrongStage;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a side says it learned, in the session or later. */
class ReflectingTest {
    @Test
    void aSideSaysWhatItLearnedInTheSession() {
        HELD.when(reflect(A, Side.A, NEW_HIRE))
                .then(reflection(REFLECTION, Side.A, Visibility.RELATIONSHIP, NEW_HIRE, Side.A))
                .effective(START);
    }

    @Test
    void theOtherSideMayWriteItDownForThem() {
        HELD.when(reflect(B, Side.A, NEW_HIRE))
                .then(reflection(REFLECTION, Side.A, Visibility.RELATIONSHIP, TEAM_LEADER, Side.B));
    }

    @Test
    void whoBelongsToBothSidesSpeaksForTheOneThatLearned() {
        HELD.when(reflect(new Actor.Member(OF_BOTH), Side.A, NEW_HIRE))
                .then(reflection(REFLECTION, Side.A, Visibility.RELATIONSHIP, TEAM_LEADER, Side.A));
        HELD.when(reflect(new Actor.Member(OF_BOTH), Side.B, TEAM_LEADER))
                .then(reflection(REFLECTION, Side.B, Visibility.RELATIONSHIP, TEAM_LEADER, Side.B));
    }

    @Test
    void oneThatComesAfterTheClosingStillCounts() {
        CLOSED.when(reflect(A, Side.A, NEW_HIRE))
                .then(reflection(REFLECTION, Side.A, Visibility.RELATIONSHIP, NEW_HIRE, Side.A))
                .effective(START);
    }

    @Test
    void aSessionThatWasLoggedLateIsReflectedOnToo() {
        A_SESSION
                .given(Held.loggedLate(BUMPERS, MARCH_2))
                .when(reflect(A, Side.A, NEW_HIRE))
                .then(reflection(REFLECTION, Side.A, Visibility.RELATIONSHIP, NEW_HIRE, Side.A))
                .effective(START);
    }

    @Test
    void whoeverLearnedIsAPartyOfTheSideThatLearned() {
        HELD.when(reflect(A, Side.A, STRANGER))
                .thenRejected(new LearnerNotOfThatSide(STRANGER, Side.A, Set.of(NEW_HIRE, TEAM_LEADER)));
    }

    @Test
    void nobodyOfNeitherSideReflects() {
        HELD.when(reflect(new Actor.Member(OF_NEITHER), Side.A, NEW_HIRE))
                .thenRejected(new NotOfTheRelationship(STRANGER, LINE));
    }

    @Test
    void theSameReflectionAgainIsNothingNew() {
        HELD.given(reflection(REFLECTION, Side.A, Visibility.RELATIONSHIP, NEW_HIRE, Side.A))
                .when(reflect(A, Side.A, NEW_HIRE))
                .thenNothing();
    }

    @Test
    void notBeforeItWasHeld() {
        A_SESSION.when(reflect(A, Side.A, NEW_HIRE)).thenRejected(new NotRequested());
        stagesBut(Stage.HELD, Stage.CLOSED)
                .forEach(it -> it.when(reflect(A, Side.A, NEW_HIRE))
                        .thenRejected(new WrongStage(stage(it), Set.of(Stage.HELD, Stage.CLOSED))));
    }

    private static Reflect reflect(Actor.Member by, Side side, UUID learner) {
        return new Reflect(
                by,
                REFLECTION,
                side,
                learner,
                Set.of(NEW_HIRE, TEAM_LEADER),
                TEXT,
                LearningKind.WORK,
                Visibility.RELATIONSHIP);
    }
}
