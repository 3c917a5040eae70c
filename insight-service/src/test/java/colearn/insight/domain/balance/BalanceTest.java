package colearn.insight.domain.balance;

import static colearn.insight.domain.Side.A;
import static colearn.insight.domain.Side.B;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.insight.domain.Side;
import colearn.insight.domain.balance.BalanceCommand.Acknowledge;
import colearn.insight.domain.balance.BalanceCommand.Review;
import colearn.insight.domain.balance.BalanceEvent.Acknowledged;
import colearn.insight.domain.balance.BalanceEvent.Cleared;
import colearn.insight.domain.balance.BalanceEvent.OneSidednessFlagged;
import colearn.platform.secrets.SealedText;
import colearn.testkit.DeciderSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A side that should have learned by now is flagged, and its first confirmed learning clears the flag. */
class BalanceTest {
    private static final UUID RELATIONSHIP = new UUID(1, 1);
    private static final UUID MANAGER = new UUID(2, 2);
    private static final SealedText PLAN = new SealedText(new UUID(3, 3), "cGxhbg==");
    private static final Instant ACTIVATED = Instant.parse("2026-03-02T14:00:00Z");
    private static final Instant NINETY_DAYS = Instant.parse("2026-05-31T14:00:00Z");
    private static final Instant FIRST = ACTIVATED.plus(Duration.ofDays(5));
    private static final Instant SECOND = ACTIVATED.plus(Duration.ofDays(12));

    private static final DeciderSpec<BalanceCommand, Balance, BalanceEvent> A_BALANCE =
            DeciderSpec.of(new BalanceDecider());
    private static final DeciderSpec<BalanceCommand, Balance, BalanceEvent> BOTH_FLAGGED =
            A_BALANCE.given(flagged(A, NINETY_DAYS), flagged(B, NINETY_DAYS));

    private static OneSidednessFlagged flagged(Side side, Instant since) {
        return new OneSidednessFlagged(RELATIONSHIP, side, since);
    }

    private static Review active(List<Instant> held, Side... spoken) {
        return new Review(RELATIONSHIP, new Situation(ACTIVATED, true, held, Set.of(spoken)));
    }

    @Test
    void aSideWithoutAConfirmedLearningIsFlaggedAfterNinetyDays() {
        A_BALANCE.at(NINETY_DAYS.minusSeconds(1)).when(active(List.of())).thenNothing();
        A_BALANCE
                .at(NINETY_DAYS)
                .when(active(List.of(FIRST), A))
                .then(flagged(B, NINETY_DAYS))
                .effective(NINETY_DAYS);
        A_BALANCE
                .at(NINETY_DAYS.plusSeconds(60))
                .when(active(List.of()))
                .then(flagged(A, NINETY_DAYS), flagged(B, NINETY_DAYS))
                .effective(NINETY_DAYS);
    }

    @Test
    void orAfterTwoHeldSessions() {
        A_BALANCE.at(SECOND).when(active(List.of(FIRST), B)).thenNothing();
        A_BALANCE
                .at(SECOND.plusSeconds(60))
                .when(active(List.of(SECOND, FIRST), B))
                .then(flagged(A, SECOND))
                .effective(SECOND);
    }

    @Test
    void whereBothHaveLearnedNobodyIs() {
        A_BALANCE.at(NINETY_DAYS).when(active(List.of(FIRST, SECOND), A, B)).thenNothing();
    }

    @Test
    void whatHasNotBegunOrIsOverIsNotFlagged() {
        var held = List.of(FIRST, SECOND);
        for (var situation :
                List.of(new Situation(null, false, held, Set.of()), new Situation(ACTIVATED, false, held, Set.of()))) {
            A_BALANCE.at(NINETY_DAYS).when(new Review(RELATIONSHIP, situation)).thenNothing();
            assertThat(situation.ninetyDays()).isEmpty();
        }
    }

    @Test
    void whatWasToldWithoutAMomentIsExpectedAfterTwoSessionsAlone() {
        var situation = new Situation(null, true, List.of(FIRST, SECOND), Set.of());
        assertThat(situation.ninetyDays()).isEmpty();
        assertThat(situation.expected()).contains(SECOND);
    }

    @Test
    void aFlagIsNotRepeated() {
        BOTH_FLAGGED.at(NINETY_DAYS).when(active(List.of(FIRST, SECOND))).thenNothing();
    }

    @Test
    void thatSidesFirstConfirmedLearningClearsIt() {
        BOTH_FLAGGED
                .at(NINETY_DAYS)
                .when(active(List.of(), B))
                .then(new Cleared(B))
                .effective(null);
        assertThat(BOTH_FLAGGED.given(new Cleared(B)).state())
                .isEqualTo(new Balance.Flagged(RELATIONSHIP, Set.of(A), Set.of(B)));
    }

    @Test
    void aSideThatTakesItBackIsFlaggedAnewFromThenOn() {
        var later = NINETY_DAYS.plus(Duration.ofDays(9));
        BOTH_FLAGGED
                .given(new Cleared(B))
                .at(later)
                .when(active(List.of()))
                .then(flagged(B, later))
                .effective(later);
    }

    @Test
    void oneMayBeClearedWhileTheOtherIsFlagged() {
        A_BALANCE
                .given(flagged(A, SECOND))
                .at(NINETY_DAYS)
                .when(active(List.of(FIRST, SECOND), A))
                .then(new Cleared(A), flagged(B, SECOND))
                .effective(null);
    }

    @Test
    void aFlagAddsToWhatIsFlaggedAndCleared() {
        assertThat(BOTH_FLAGGED.given(new Cleared(A), flagged(A, SECOND)).state())
                .isEqualTo(new Balance.Flagged(RELATIONSHIP, Set.of(A, B), Set.of()));
        assertThat(BOTH_FLAGGED
                        .given(new Cleared(A), new Cleared(B), flagged(A, SECOND))
                        .state())
                .isEqualTo(new Balance.Flagged(RELATIONSHIP, Set.of(A), Set.of(B)));
    }

    @Test
    void anAcknowledgementNamesWhatIsFlagged() {
        var acknowledge = new Acknowledge(MANAGER, PLAN);
        BOTH_FLAGGED.when(acknowledge).then(new Acknowledged(Set.of(A, B), MANAGER, PLAN));
        BOTH_FLAGGED.given(new Cleared(A)).when(acknowledge).then(new Acknowledged(Set.of(B), MANAGER, PLAN));
        A_BALANCE.when(acknowledge).thenRejected(new BalanceRejection.NothingFlagged());
        BOTH_FLAGGED
                .given(new Cleared(A), new Cleared(B))
                .when(acknowledge)
                .thenRejected(new BalanceRejection.NothingFlagged());
    }

    @Test
    void itsEventsKnowTheirRelationship() {
        var decider = new BalanceDecider();
        assertThat(decider.parents(BOTH_FLAGGED.state())).isEqualTo(Map.of("relationship", RELATIONSHIP));
        assertThat(decider.parents(A_BALANCE.state())).isEmpty();
        assertThat(A_BALANCE
                        .given(new Cleared(A), new Acknowledged(Set.of(), MANAGER, PLAN))
                        .state())
                .isEqualTo(new Balance.NeverFlagged());
    }
}
