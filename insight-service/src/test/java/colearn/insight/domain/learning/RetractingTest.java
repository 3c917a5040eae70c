package colearn.insight.domain.learning;

import static colearn.insight.domain.learning.NewHire.*;

import colearn.insight.domain.learning.LearningCommand.Retract;
import colearn.insight.domain.learning.LearningEvent.Retracted;
import colearn.insight.domain.learning.LearningRejection.NotRecorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A learning is taken back. */
class RetractingTest {
    @ParameterizedTest
    @EnumSource
    void whatStandsCanBeRetracted(Standing standing) {
        standing.learning.when(new Retract(WHY)).then(new Retracted(WHY));
    }

    @Test
    void twiceIsOnce() {
        RETRACTED.when(new Retract(WHY)).thenNothing();
    }

    @Test
    void whatWasNeverRecordedCannotBeRetracted() {
        A_LEARNING.when(new Retract(WHY)).thenRejected(new NotRecorded());
    }
}
