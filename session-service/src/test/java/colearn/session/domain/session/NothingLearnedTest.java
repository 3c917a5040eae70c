package colearn.session.domain.session;

import static colearn.session.domain.session.Line.*;

import colearn.session.domain.Side;
import colearn.session.domain.Visibility;
import colearn.session.domain.session.SessionCommand.DeclareNothingLearned;
import colearn.session.domain.session.SessionEvent.NothingLearnedDeclared;
import colearn.session.domain.session.SessionRejection.AlreadyDeclared;
import colearn.session.domain.session.SessionRejection.HasReflected;
import colearn.session.domain.session.SessionRejection.NotOfThatSide;
import colearn.session.domain.session.SessionRejection.NotRequested;
import colearn.session.domain.session.SessionRejection.WrongStage;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A side says that it learned nothing, and why. */
class NothingLearnedTest {
    private static final DeclareNothingLearned COMMAND = new DeclareNothingLearned(A, Side.A, TEXT);

    @Test
    void aSideSaysItOfItself() {
        HELD.when(COMMAND).then(new NothingLearnedDeclared(Side.A, TEXT)).effective(null);
    }

    @Test
    void neverOfTheOther() {
        HELD.when(new DeclareNothingLearned(B, Side.A, TEXT))
                .thenRejected(new NotOfThatSide(TEAM_LEADER, Side.A, Set.of(Side.B)));
    }

    @Test
    void notAfterItSaidWhatItLearned() {
        HELD.given(reflection(REFLECTION, Side.A, Visibility.PRIVATE, NEW_HIRE, Side.A))
                .when(COMMAND)
                .thenRejected(new HasReflected(Side.A));
    }

    @Test
    void whatTheOthersWroteForItDoesNotStandInTheWay() {
        HELD.given(reflection(REFLECTION, Side.A, Visibility.RELATIONSHIP, TEAM_LEADER, Side.B))
                .when(COMMAND)
                .then(new NothingLearnedDeclared(Side.A, TEXT));
    }

    @Test
    void aSecondReasonIsNotDroppedSilently() {
        HELD.given(new NothingLearnedDeclared(Side.A, TEXT), new NothingLearnedDeclared(Side.B, TEXT))
                .when(COMMAND)
                .thenRejected(new AlreadyDeclared(Side.A));
    }

    @Test
    void onlyWhileItIsHeld() {
        A_SESSION.when(COMMAND).thenRejected(new NotRequested());
        stagesBut(Stage.HELD)
                .forEach(it -> it.when(COMMAND).thenRejected(new WrongStage(stage(it), Set.of(Stage.HELD))));
    }
}
