package colearn.insight.domain.learning;

import static colearn.insight.domain.learning.NewHire.*;

import colearn.insight.domain.Side;
import colearn.insight.domain.learning.LearningCommand.RecordLearning;
import colearn.insight.domain.learning.LearningEvent.Confirmed;
import colearn.insight.domain.learning.LearningEvent.Widened;
import colearn.insight.domain.learning.LearningRejection.AlreadyRecorded;
import colearn.insight.domain.learning.LearningRejection.NoEvidence;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A learning comes into being, confirmed where its own side wrote it. */
class RecordingTest {
    private static final Evidence A3 =
            new Evidence(Evidence.Type.A3, UUID.fromString("0190c0de-0000-7000-8000-000000000007"));

    @Test
    void anAuthorOfTheLearningSideConfirmsByWriting() {
        A_LEARNING
                .when(record(NEW_HIRE, Side.A, SESSION))
                .then(recorded(NEW_HIRE, Side.A), new Confirmed(NEW_HIRE))
                .effective(YESTERDAY);
    }

    @Test
    void whatTheOtherSideWroteStaysAttributed() {
        A_LEARNING
                .when(record(TEAM_LEADER, Side.B, SESSION))
                .then(recorded(TEAM_LEADER, Side.B))
                .effective(YESTERDAY);
    }

    @Test
    void whatSomebodyOfNeitherSideWroteStaysAttributed() {
        A_LEARNING.when(record(TEAM_LEADER, null, SESSION)).then(recorded(TEAM_LEADER, null));
    }

    @Test
    void withoutEvidenceItIsRefused() {
        A_LEARNING.when(record(NEW_HIRE, Side.A)).thenRejected(new NoEvidence());
    }

    @Test
    void theSamePieceOfEvidenceTwiceIsOnePiece() {
        A_LEARNING.when(record(TEAM_LEADER, Side.B, SESSION, SESSION)).then(recorded(TEAM_LEADER, Side.B));
    }

    @Test
    void theSameAgainIsNothingNewEvenAfterItWasDisputed() {
        DISPUTED.when(record(TEAM_LEADER, Side.B, SESSION)).thenNothing();
    }

    @Test
    void theSameAgainIsNothingNewEvenAfterItWasWidened() {
        ATTRIBUTED
                .given(new Widened(Visibility.PROGRAM))
                .when(record(TEAM_LEADER, Side.B, SESSION))
                .thenNothing();
    }

    @Test
    void somethingElseUnderTheSameIdIsRefused() {
        ATTRIBUTED.when(record(TEAM_LEADER, Side.B, A3)).thenRejected(new AlreadyRecorded(LINE, Side.A, TEAM_LEADER));
    }

    @Test
    void whatWasRetractedComesBackWhenItIsSaidAgain() {
        RETRACTED
                .when(record(TEAM_LEADER, Side.B, SESSION))
                .then(FollowingTest.amended(TEAM_LEADER, Side.B, STATEMENT, Kind.WORK));
    }

    @Test
    void whatWasCorrectedSinceIsNoOtherLearning() {
        ATTRIBUTED
                .given(FollowingTest.amended(TEAM_LEADER, Side.B))
                .when(record(TEAM_LEADER, Side.B, SESSION))
                .thenNothing();
    }

    private static RecordLearning record(UUID author, @Nullable Side authorSide, Evidence... evidence) {
        return new RecordLearning(
                LINE,
                Side.A,
                NEW_HIRE,
                STATEMENT,
                Kind.WORK,
                Visibility.RELATIONSHIP,
                List.of(evidence),
                author,
                authorSide,
                YESTERDAY);
    }
}
