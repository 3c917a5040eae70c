package colearn.insight.domain.learning;

import static colearn.insight.domain.learning.NewHire.*;

import colearn.insight.domain.Membership;
import colearn.insight.domain.Side;
import colearn.insight.domain.learning.LearningCommand.Confirm;
import colearn.insight.domain.learning.LearningEvent.Confirmed;
import colearn.insight.domain.learning.LearningRejection.IsRetracted;
import colearn.insight.domain.learning.LearningRejection.NotOfTheLearningSide;
import colearn.insight.domain.learning.LearningRejection.NotRecorded;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A member of the learning side stands by it. */
class ConfirmingTest {
    private static final UUID ANOTHER_RELATIONSHIP = UUID.fromString("0190c0de-0000-7000-8000-000000000002");
    private static final Membership OF_NEITHER = new Membership(LINE, TEAM_LEADER, Set.of());

    @Test
    void aMemberOfTheLearningSideStandsByWhatWasWrittenForIt() {
        ATTRIBUTED.when(new Confirm(OF_SIDE_A)).then(new Confirmed(NEW_HIRE)).effective(null);
    }

    @Test
    void aDisputedLearningCanBeConfirmedLaterByAnyMemberOfThatSide() {
        DISPUTED.when(new Confirm(ALSO_OF_SIDE_A)).then(new Confirmed(CO_WORKER));
    }

    @Test
    void twiceIsOnce() {
        CONFIRMED.when(new Confirm(ALSO_OF_SIDE_A)).thenNothing();
    }

    @Test
    void theOtherSideNeverConfirms() {
        ATTRIBUTED
                .when(new Confirm(OF_SIDE_B))
                .thenRejected(new NotOfTheLearningSide(TEAM_LEADER, Side.A, Set.of(Side.B)));
    }

    @Test
    void theOtherSideIsToldSoEvenWhereNothingIsLeftToDo() {
        CONFIRMED
                .when(new Confirm(OF_SIDE_B))
                .thenRejected(new NotOfTheLearningSide(TEAM_LEADER, Side.A, Set.of(Side.B)));
    }

    @Test
    void whoBelongsToNeitherSideNeverConfirms() {
        ATTRIBUTED.when(new Confirm(OF_NEITHER)).thenRejected(new NotOfTheLearningSide(TEAM_LEADER, Side.A, Set.of()));
    }

    @Test
    void membershipOfTheSameSideElsewhereDoesNotCount() {
        ATTRIBUTED
                .when(new Confirm(new Membership(ANOTHER_RELATIONSHIP, NEW_HIRE, Set.of(Side.A))))
                .thenRejected(new NotOfTheLearningSide(NEW_HIRE, Side.A, Set.of(Side.A)));
    }

    @Test
    void whatWasNeverRecordedCannotBeConfirmed() {
        A_LEARNING.when(new Confirm(OF_SIDE_A)).thenRejected(new NotRecorded());
    }

    @Test
    void whatWasRetractedCannotBeConfirmed() {
        RETRACTED.when(new Confirm(OF_SIDE_A)).thenRejected(new IsRetracted());
    }
}
