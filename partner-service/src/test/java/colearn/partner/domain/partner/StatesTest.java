package colearn.partner.domain.partner;

import static colearn.partner.domain.partner.Criterion.EXECUTIVE_COMMITMENT;
import static colearn.partner.domain.partner.Criterion.WILLINGNESS_TO_SHARE;
import static colearn.partner.domain.partner.Hospital.*;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.domain.KnownPartner;
import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.partner.PartnerEvent.Admitted;
import colearn.partner.domain.partner.PartnerEvent.Assessed;
import colearn.partner.domain.partner.PartnerEvent.Declined;
import colearn.partner.domain.partner.PartnerEvent.Paused;
import colearn.partner.domain.partner.PartnerEvent.Renamed;
import colearn.partner.domain.partner.PartnerEvent.Resumed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the events of a partner lead to. */
class StatesTest {
    @ParameterizedTest
    @EnumSource
    void eachKeepsWhatOthersNeedToKnow(Standing standing) {
        assertThat(standing.partner.state().known(HOSPITAL))
                .contains(new KnownPartner(HOSPITAL, PartnerStanding.valueOf(standing.name()), HOSPITALS));
    }

    @Test
    void nobodyIsNotKnown() {
        assertThat(A_PARTNER.state().known(HOSPITAL)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aNewNameKeepsTheState(Standing standing) {
        var renamed = standing.partner.given(new Renamed("Saint Mary"));
        assertThat(renamed.state()).hasSameClassAs(standing.partner.state());
        assertThat(((Partner.Known) renamed.state()).profile().name()).isEqualTo(new PartnerName("Saint Mary"));
    }

    @Test
    void aNewNameKeepsTheEvidence() {
        assertThat(PROSPECT.given(new Assessed(WILLINGNESS_TO_SHARE, EVIDENCE), new Renamed("Saint Mary"))
                        .state())
                .isInstanceOfSatisfying(
                        Partner.Prospect.class,
                        prospect -> assertThat(prospect.evidenced()).containsExactly(WILLINGNESS_TO_SHARE));
    }

    @Test
    void anEventWithNothingBeforeItNeverThrows() {
        assertThat(A_PARTNER
                        .given(
                                new Renamed("Saint Mary"),
                                new Assessed(EXECUTIVE_COMMITMENT, EVIDENCE),
                                new Admitted(),
                                new Paused(WHY),
                                new Resumed(),
                                new Declined(WHY))
                        .state())
                .isEqualTo(new Partner.NotRegistered());
    }
}
