package colearn.insight.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.insight.domain.Membership;
import colearn.insight.domain.Side;
import colearn.insight.domain.learning.LearningCommand.Confirm;
import colearn.insight.domain.learning.LearningCommand.Dispute;
import colearn.insight.domain.learning.LearningCommand.RecordLearning;
import colearn.insight.domain.learning.LearningCommand.Retract;
import colearn.insight.domain.learning.LearningCommand.Widen;
import colearn.insight.domain.learning.LearningEvent.Confirmed;
import colearn.insight.domain.learning.LearningEvent.Disputed;
import colearn.insight.domain.learning.LearningEvent.Recorded;
import colearn.insight.domain.learning.LearningEvent.Retracted;
import colearn.insight.domain.learning.LearningEvent.Widened;
import colearn.insight.domain.learning.LearningRejection.AlreadyDisputed;
import colearn.insight.domain.learning.LearningRejection.AlreadyRecorded;
import colearn.insight.domain.learning.LearningRejection.IsRetracted;
import colearn.insight.domain.learning.LearningRejection.NoEvidence;
import colearn.insight.domain.learning.LearningRejection.NotOfTheLearningSide;
import colearn.insight.domain.learning.LearningRejection.NotRecorded;
import colearn.platform.secrets.SealedText;
import colearn.testkit.DeciderSpec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A new hire (side A) learns standard work from a team leader (side B), and the team leader learns to train faster. */
class LearningTest {
    private static final UUID LINE = UUID.fromString("0190c0de-0000-7000-8000-000000000001");
    private static final UUID ANOTHER_RELATIONSHIP = UUID.fromString("0190c0de-0000-7000-8000-000000000002");
    private static final UUID NEW_HIRE = UUID.fromString("0190c0de-0000-7000-8000-000000000003");
    private static final UUID CO_WORKER = UUID.fromString("0190c0de-0000-7000-8000-000000000004");
    private static final UUID TEAM_LEADER = UUID.fromString("0190c0de-0000-7000-8000-000000000005");
    private static final Evidence SESSION =
            new Evidence(Evidence.Type.SESSION, UUID.fromString("0190c0de-0000-7000-8000-000000000006"));
    private static final Evidence A3 =
            new Evidence(Evidence.Type.A3, UUID.fromString("0190c0de-0000-7000-8000-000000000007"));
    private static final Instant YESTERDAY = Instant.parse("2026-03-01T23:30:00Z");
    private static final SealedText STATEMENT = new SealedText(new UUID(8, 8), "c3RhdGVtZW50");
    private static final SealedText WHY = new SealedText(new UUID(7, 7), "d2h5");

    private static final Membership OF_SIDE_A = new Membership(LINE, NEW_HIRE, Set.of(Side.A));
    private static final Membership ALSO_OF_SIDE_A = new Membership(LINE, CO_WORKER, Set.of(Side.A));
    private static final Membership OF_SIDE_B = new Membership(LINE, TEAM_LEADER, Set.of(Side.B));
    private static final Membership OF_NEITHER = new Membership(LINE, TEAM_LEADER, Set.of());

    private static final DeciderSpec<LearningCommand, Learning, LearningEvent> A_LEARNING =
            DeciderSpec.of(new LearningDecider());
    private static final DeciderSpec<LearningCommand, Learning, LearningEvent> ATTRIBUTED =
            A_LEARNING.given(recorded(TEAM_LEADER, Side.B));
    private static final DeciderSpec<LearningCommand, Learning, LearningEvent> CONFIRMED =
            ATTRIBUTED.given(new Confirmed(NEW_HIRE));
    private static final DeciderSpec<LearningCommand, Learning, LearningEvent> DISPUTED =
            ATTRIBUTED.given(new Disputed(NEW_HIRE, WHY));
    private static final DeciderSpec<LearningCommand, Learning, LearningEvent> RETRACTED =
            CONFIRMED.given(new Retracted(WHY));

    @Nested
    class Recording {
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
            ATTRIBUTED
                    .when(record(TEAM_LEADER, Side.B, A3))
                    .thenRejected(new AlreadyRecorded(LINE, Side.A, TEAM_LEADER));
        }

        @Test
        void whatWasRetractedIsNotRecordedAgain() {
            RETRACTED.when(record(TEAM_LEADER, Side.B, SESSION)).thenRejected(new IsRetracted());
        }
    }

    @Nested
    class Widening {
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

    @Nested
    class Confirming {
        @Test
        void aMemberOfTheLearningSideStandsByWhatWasWrittenForIt() {
            ATTRIBUTED
                    .when(new Confirm(OF_SIDE_A))
                    .then(new Confirmed(NEW_HIRE))
                    .effective(null);
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
            ATTRIBUTED
                    .when(new Confirm(OF_NEITHER))
                    .thenRejected(new NotOfTheLearningSide(TEAM_LEADER, Side.A, Set.of()));
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

    @Nested
    class Disputing {
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

    @Nested
    class Retracting {
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

    @Nested
    class States {
        private static final Content CONTENT = content(Visibility.RELATIONSHIP);
        private static final Content WIDENED = content(Visibility.PROGRAM);

        @Test
        void eachEventLeadsToItsState() {
            assertThat(A_LEARNING.state()).isEqualTo(new Learning.NotRecorded());
            assertThat(ATTRIBUTED.state()).isEqualTo(new Learning.Attributed(CONTENT));
            assertThat(CONFIRMED.state()).isEqualTo(new Learning.Confirmed(CONTENT, NEW_HIRE));
            assertThat(DISPUTED.state()).isEqualTo(new Learning.Disputed(CONTENT, NEW_HIRE));
            assertThat(RETRACTED.state()).isEqualTo(new Learning.Retracted(CONTENT));
        }

        @Test
        void wideningKeepsTheState() {
            var wider = new Widened(Visibility.PROGRAM);
            assertThat(ATTRIBUTED.given(wider).state()).isEqualTo(new Learning.Attributed(WIDENED));
            assertThat(CONFIRMED.given(wider).state()).isEqualTo(new Learning.Confirmed(WIDENED, NEW_HIRE));
            assertThat(DISPUTED.given(wider).state()).isEqualTo(new Learning.Disputed(WIDENED, NEW_HIRE));
            assertThat(RETRACTED.given(wider).state()).isEqualTo(new Learning.Retracted(WIDENED));
        }

        @Test
        void anEventWithNothingBeforeItNeverThrows() {
            assertThat(A_LEARNING
                            .given(
                                    new Widened(Visibility.PROGRAM),
                                    new Confirmed(NEW_HIRE),
                                    new Disputed(NEW_HIRE, WHY),
                                    new Retracted(WHY))
                            .state())
                    .isEqualTo(new Learning.NotRecorded());
        }

        @Test
        void eachEventOfALearningKnowsItsRelationship() {
            var decider = new LearningDecider();
            assertThat(decider.parents(A_LEARNING.state())).isEmpty();
            assertThat(decider.parents(DISPUTED.state())).isEqualTo(Map.of("relationship", LINE));
        }
    }

    /** The states in which a learning stands. */
    enum Standing {
        ATTRIBUTED(LearningTest.ATTRIBUTED),
        CONFIRMED(LearningTest.CONFIRMED),
        DISPUTED(LearningTest.DISPUTED);

        private final DeciderSpec<LearningCommand, Learning, LearningEvent> learning;

        Standing(DeciderSpec<LearningCommand, Learning, LearningEvent> learning) {
            this.learning = learning;
        }
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

    private static LearningEvent recorded(UUID author, @Nullable Side authorSide) {
        return new Recorded(
                LINE,
                Side.A,
                NEW_HIRE,
                STATEMENT,
                Kind.WORK,
                Visibility.RELATIONSHIP,
                List.of(SESSION),
                author,
                authorSide);
    }

    private static Content content(Visibility visibility) {
        return new Content(LINE, Side.A, NEW_HIRE, Kind.WORK, visibility, List.of(SESSION), TEAM_LEADER);
    }
}
