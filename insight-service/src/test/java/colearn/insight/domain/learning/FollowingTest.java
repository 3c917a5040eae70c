package colearn.insight.domain.learning;

import static colearn.insight.domain.learning.NewHire.*;

import colearn.insight.domain.Side;
import colearn.insight.domain.learning.LearningCommand.Follow;
import colearn.insight.domain.learning.LearningCommand.RecordLearning;
import colearn.insight.domain.learning.LearningEvent.Amended;
import colearn.insight.domain.learning.LearningEvent.Confirmed;
import colearn.insight.domain.learning.LearningEvent.Narrowed;
import colearn.insight.domain.learning.LearningEvent.Retracted;
import colearn.insight.domain.learning.LearningEvent.Widened;
import colearn.platform.secrets.SealedText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A learning is what its reflection says since it was corrected. */
class FollowingTest {
    private static final SealedText OTHERWISE = new SealedText(new UUID(8, 9), "b3RoZXJ3aXNl");
    static final Content AMENDED = new Content(
            LINE,
            Side.A,
            NEW_HIRE,
            OTHERWISE.key(),
            Kind.COACHING,
            Visibility.RELATIONSHIP,
            List.of(SESSION),
            TEAM_LEADER);

    private static RecordLearning said(
            SealedText words, Kind kind, Visibility visibility, UUID author, @Nullable Side authorSide) {
        return new RecordLearning(
                LINE, Side.A, NEW_HIRE, words, kind, visibility, List.of(SESSION), author, authorSide, YESTERDAY);
    }

    private static Follow amendedBy(UUID author, @Nullable Side authorSide) {
        return new Follow(Optional.of(said(OTHERWISE, Kind.COACHING, Visibility.RELATIONSHIP, author, authorSide)));
    }

    private static Follow readBy(Visibility visibility) {
        return new Follow(Optional.of(said(STATEMENT, Kind.WORK, visibility, TEAM_LEADER, Side.B)));
    }

    static Amended amended(UUID author, @Nullable Side authorSide) {
        return amended(author, authorSide, OTHERWISE, Kind.COACHING);
    }

    static Amended amended(UUID author, @Nullable Side authorSide, SealedText words, Kind kind) {
        return new Amended(
                LINE, Side.A, NEW_HIRE, words, kind, Visibility.RELATIONSHIP, List.of(SESSION), author, authorSide);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheOtherSideAmendedIsForTheLearningSideToAttestAnew(Standing standing) {
        standing.learning
                .when(amendedBy(TEAM_LEADER, Side.B))
                .then(amended(TEAM_LEADER, Side.B))
                .effective(null);
        standing.learning.when(amendedBy(CO_WORKER, null)).then(amended(CO_WORKER, null));
    }

    @Test
    void whatItsOwnSideAmendedIsConfirmedByThat() {
        DISPUTED.when(amendedBy(NEW_HIRE, Side.A)).then(amended(NEW_HIRE, Side.A), new Confirmed(NEW_HIRE));
    }

    @ParameterizedTest
    @EnumSource
    void theSameAgainIsNothingNew(Standing standing) {
        standing.learning.when(readBy(Visibility.RELATIONSHIP)).thenNothing();
        var once = standing.learning.given(amended(TEAM_LEADER, Side.B));
        once.when(amendedBy(TEAM_LEADER, Side.B)).thenNothing();
    }

    @Test
    void whoMayReadItLeavesWhatWasAttested() {
        CONFIRMED.when(readBy(Visibility.PROGRAM)).then(new Widened(Visibility.PROGRAM));
        CONFIRMED
                .given(new Widened(Visibility.PROGRAM))
                .when(readBy(Visibility.RELATIONSHIP))
                .then(new Narrowed(Visibility.RELATIONSHIP));
    }

    @ParameterizedTest
    @EnumSource
    void itGoesWithItsReflectionAndComesBackWithIt(Standing standing) {
        var gone = new Follow(Optional.empty());
        standing.learning.when(gone).then(new Retracted(null));
        var retracted = standing.learning.given(new Retracted(null));
        retracted.when(gone).thenNothing();
        retracted.when(amendedBy(TEAM_LEADER, Side.B)).then(amended(TEAM_LEADER, Side.B));
        A_LEARNING.when(gone).thenNothing();
    }

    @Test
    void whatWasNotHeardOfBeforeIsRecorded() {
        A_LEARNING
                .when(readBy(Visibility.RELATIONSHIP))
                .then(recorded(TEAM_LEADER, Side.B))
                .effective(YESTERDAY);
    }
}
