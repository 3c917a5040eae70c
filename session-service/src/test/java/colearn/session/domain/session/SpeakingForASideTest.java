package colearn.session.domain.session;

import static colearn.session.domain.session.Line.*;

import colearn.session.domain.Side;
import colearn.session.domain.Visibility;
import colearn.session.domain.session.SessionCommand.DeclareNothingLearned;
import colearn.session.domain.session.SessionCommand.WidenReflection;
import colearn.session.domain.session.SessionEvent.NothingLearnedDeclared;
import colearn.session.domain.session.SessionRejection.NotOfTheRelationship;
import org.junit.jupiter.api.Test;

/** What one side writes is heard as its own word only where it is about itself. */
class SpeakingForASideTest {
    @Test
    void whoWroteForTheOtherSideHasNotSpokenForItsOwn() {
        var aboutA = HELD.given(reflection(REFLECTION, Side.A, Visibility.RELATIONSHIP, TEAM_LEADER, Side.B));
        aboutA.when(new DeclareNothingLearned(B, Side.B, TEXT)).then(new NothingLearnedDeclared(Side.B, TEXT));
        aboutA.when(new DeclareNothingLearned(A, Side.A, TEXT)).then(new NothingLearnedDeclared(Side.A, TEXT));
    }

    @Test
    void aStrangerIsNotEvenToldThatThereIsNoSuchReflection() {
        HELD.when(new WidenReflection(OF_NEITHER, REFLECTION, Visibility.PROGRAM))
                .thenRejected(new NotOfTheRelationship(STRANGER, LINE));
    }
}
