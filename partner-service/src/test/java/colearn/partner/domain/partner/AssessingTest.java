package colearn.partner.domain.partner;

import static colearn.partner.domain.partner.Criterion.EXECUTIVE_COMMITMENT;
import static colearn.partner.domain.partner.Criterion.LEARNING_AT_THE_WORK;
import static colearn.partner.domain.partner.Criterion.WILLINGNESS_TO_SHARE;
import static colearn.partner.domain.partner.Hospital.*;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.partner.PartnerCommand.Assess;
import colearn.partner.domain.partner.PartnerEvent.Assessed;
import colearn.partner.domain.partner.PartnerRejection.NotRegistered;
import colearn.partner.domain.partner.PartnerRejection.NotWhileStanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Evidence is collected, criterion by criterion. */
class AssessingTest {
    @Test
    void oneCriterionAtATime() {
        PROSPECT.when(new Assess(LEARNING_AT_THE_WORK, EVIDENCE)).then(new Assessed(LEARNING_AT_THE_WORK, EVIDENCE));
    }

    @Test
    void newerEvidenceReplacesTheOlder() {
        ASSESSED.when(new Assess(LEARNING_AT_THE_WORK, WHY)).then(new Assessed(LEARNING_AT_THE_WORK, WHY));
    }

    @Test
    void nobodyCannotBeAssessed() {
        A_PARTNER.when(new Assess(LEARNING_AT_THE_WORK, EVIDENCE)).thenRejected(new NotRegistered());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"PROSPECT", "ASSESSED"})
    void onlyOnTheWayIn(Standing standing) {
        standing.partner
                .when(new Assess(LEARNING_AT_THE_WORK, EVIDENCE))
                .thenRejected(new NotWhileStanding(PartnerStanding.valueOf(standing.name())));
    }

    @Test
    void threeTimesTheSameCriterionIsOneCriterion() {
        var state = PROSPECT.given(
                        new Assessed(EXECUTIVE_COMMITMENT, EVIDENCE),
                        new Assessed(EXECUTIVE_COMMITMENT, EVIDENCE),
                        new Assessed(EXECUTIVE_COMMITMENT, EVIDENCE))
                .state();
        assertThat(state)
                .isInstanceOfSatisfying(
                        Partner.Prospect.class,
                        prospect -> assertThat(prospect.evidenced()).containsExactly(EXECUTIVE_COMMITMENT));
    }

    @Test
    void inAnyOrder() {
        var state = PROSPECT.given(
                        new Assessed(WILLINGNESS_TO_SHARE, EVIDENCE),
                        new Assessed(EXECUTIVE_COMMITMENT, EVIDENCE),
                        new Assessed(LEARNING_AT_THE_WORK, EVIDENCE))
                .state();
        assertThat(state).isInstanceOf(Partner.Assessed.class);
    }
}
