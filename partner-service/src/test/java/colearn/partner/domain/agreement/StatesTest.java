package colearn.partner.domain.agreement;

import static colearn.partner.domain.agreement.AgreementSide.INSTITUTE;
import static colearn.partner.domain.agreement.AgreementSide.PARTNER;
import static colearn.partner.domain.agreement.Papers.*;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.domain.agreement.AgreementEvent.Proposed;
import colearn.partner.domain.agreement.AgreementEvent.Signed;
import colearn.partner.domain.agreement.AgreementEvent.Terminated;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the events of an agreement lead to. */
class StatesTest {
    private static final Term TERM = new Term(FROM, TO, DETROIT);

    @Test
    void eachEventLeadsToItsState() {
        assertThat(DRAFT.state()).isEqualTo(new Agreement.Draft(HOSPITAL, TERM));
        assertThat(PROPOSED.state()).isEqualTo(new Agreement.Proposed(HOSPITAL, TERM, Map.of()));
        assertThat(HALF_SIGNED.state()).isEqualTo(new Agreement.Proposed(HOSPITAL, TERM, Map.of(INSTITUTE, MANAGER)));
        assertThat(ACTIVE.state())
                .isEqualTo(new Agreement.Active(HOSPITAL, TERM, Map.of(INSTITUTE, MANAGER, PARTNER, DIRECTOR)));
        assertThat(TERMINATED.state()).isEqualTo(new Agreement.Terminated(HOSPITAL, TERM, null));
    }

    @Test
    void eachEventOfAnAgreementKnowsItsPartner() {
        var decider = new AgreementDecider();
        assertThat(decider.parents(AN_AGREEMENT.state())).isEmpty();
        assertThat(decider.parents(TERMINATED.state())).isEqualTo(Map.of("partner", HOSPITAL));
    }

    @Test
    void anEventWithNothingBeforeItNeverThrows() {
        assertThat(AN_AGREEMENT
                        .given(new Proposed(), new Signed(PARTNER, NURSE), ACTIVATED, new Terminated(WHY, null))
                        .state())
                .isEqualTo(new Agreement.NotDrafted());
    }
}
