package colearn.insight.domain.learning;

import static colearn.insight.domain.learning.NewHire.*;

import colearn.insight.domain.learning.LearningCommand.Widen;
import colearn.insight.domain.learning.LearningEvent.Widened;
import colearn.insight.domain.learning.LearningRejection.IsRetracted;
import colearn.insight.domain.learning.LearningRejection.NotRecorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A learning is read by more. */
class WideningTest {
    private static final Widen TO_THE_PROGRAM = new Widen(Visibility.PROGRAM, YESTERDAY);

    @ParameterizedTest
    @EnumSource
    void moreMayReadItFromThenOnWhateverTheSideSaysOfIt(Standing standing) {
        standing.learning
                .when(TO_THE_PROGRAM)
                .then(new Widened(Visibility.PROGRAM))
                .effective(YESTERDAY);
    }

    @ParameterizedTest
    @EnumSource
    void asWideAsItIsNothingIsLeftToDo(Standing standing) {
        standing.learning
                .given(new Widened(Visibility.PROGRAM))
                .when(TO_THE_PROGRAM)
                .thenNothing();
    }

    @Test
    void itNeverNarrows() {
        ATTRIBUTED
                .given(new Widened(Visibility.PROGRAM))
                .when(new Widen(Visibility.RELATIONSHIP, YESTERDAY))
                .thenNothing();
    }

    @Test
    void whatWasNeverRecordedCannotBeWidened() {
        A_LEARNING.when(TO_THE_PROGRAM).thenRejected(new NotRecorded());
    }

    @Test
    void whatWasRetractedCannotBeWidened() {
        RETRACTED.when(TO_THE_PROGRAM).thenRejected(new IsRetracted());
    }
}
