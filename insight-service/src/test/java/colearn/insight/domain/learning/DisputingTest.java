package colearn.insight.domain.learning;

import static colearn.insight.domain.learning.NewHire.*;

import colearn.insight.domain.Side;
import colearn.insight.domain.learning.LearningCommand.Dispute;
import colearn.insight.domain.learning.LearningEvent.Disputed;
import colearn.insight.domain.learning.LearningRejection.AlreadyDisputed;
import colearn.insight.domain.learning.LearningRejection.IsRetracted;
import colearn.insight.domain.learning.LearningRejection.NotOfTheLearningSide;
import colearn.insight.domain.learning.LearningRejection.NotRecorded;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A member of the learning side says that this is not what it learned. */
class DisputingTest {
    @Test
    void aMemberOfTheLearningSideSaysThatThisIsNotWhatItLearned() {
        ATTRIBUTED
                .when(new Dispute(OF_SIDE_A, WHY))
                .then(new Disputed(NEW_HIRE, WHY))
                .effective(null);
    }

    @Test
    void aConfirmedLearningCanBeDisputedLater() {
        CONFIRMED.when(new Dispute(ALSO_OF_SIDE_A, WHY)).then(new Disputed(CO_WORKER, WHY));
    }

    @Test
    void theOtherSideNeverDisputes() {
        CONFIRMED
                .when(new Dispute(OF_SIDE_B, WHY))
                .thenRejected(new NotOfTheLearningSide(TEAM_LEADER, Side.A, Set.of(Side.B)));
    }

    @Test
    void aSecondReasonIsNotDroppedSilently() {
        DISPUTED.when(new Dispute(ALSO_OF_SIDE_A, WHY)).thenRejected(new AlreadyDisputed(NEW_HIRE));
    }

    @Test
    void whatWasNeverRecordedCannotBeDisputed() {
        A_LEARNING.when(new Dispute(OF_SIDE_A, WHY)).thenRejected(new NotRecorded());
    }

    @Test
    void whatWasRetractedCannotBeDisputed() {
        RETRACTED.when(new Dispute(OF_SIDE_A, WHY)).thenRejected(new IsRetracted());
    }
}
