package colearn.partner.domain.agreement;

import static colearn.partner.domain.agreement.Papers.*;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.domain.agreement.AgreementCommand.Expire;
import colearn.partner.domain.agreement.AgreementCommand.Propose;
import colearn.partner.domain.agreement.AgreementCommand.Renew;
import colearn.partner.domain.agreement.AgreementCommand.Terminate;
import colearn.partner.domain.agreement.AgreementEvent.Expired;
import colearn.partner.domain.agreement.AgreementEvent.Renewed;
import colearn.partner.domain.agreement.AgreementRejection.IsOver;
import colearn.partner.domain.agreement.AgreementRejection.IsTerminated;
import colearn.partner.domain.agreement.AgreementRejection.NotBinding;
import colearn.partner.domain.agreement.AgreementRejection.NotDrafted;
import colearn.partner.domain.agreement.AgreementRejection.NotOverYet;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An agreement expires on its day, although nobody calls. */
class ExpiringTest {
    @Test
    void atTheFirstMomentAfterItsLastDayInItsZone() {
        ACTIVE.at(SEPTEMBER_BEGINS.minusSeconds(1)).when(new Expire()).thenRejected(new NotOverYet(TO));
        ACTIVE.at(SEPTEMBER_BEGINS)
                .when(new Expire())
                .then(new Expired())
                .effective(SEPTEMBER_BEGINS)
                .claiming()
                .releasing();
    }

    @Test
    void recordedLateItIsEffectiveOnThatDay() {
        ACTIVE.at(Instant.parse("2026-09-20T12:00:00Z"))
                .when(new Expire())
                .then(new Expired())
                .effective(SEPTEMBER_BEGINS);
    }

    @Test
    void whatWasRenewedMeanwhileGoesOn() {
        ACTIVE.given(new Renewed(LONGER))
                .at(SEPTEMBER_BEGINS)
                .when(new Expire())
                .thenRejected(new NotOverYet(LONGER));
    }

    @Test
    void onlyWhatBindsExpiresAndOnce() {
        AN_AGREEMENT.when(new Expire()).thenRejected(new NotDrafted());
        for (var unsigned : List.of(DRAFT, PROPOSED, HALF_SIGNED)) {
            unsigned.at(SEPTEMBER_BEGINS).when(new Expire()).thenRejected(new NotBinding());
        }
        EXPIRED.when(new Expire()).thenNothing();
        TERMINATED.when(new Expire()).thenRejected(new IsTerminated());
    }

    @Test
    void onlyWhatBindsHasAMomentToExpire() {
        assertThat(ACTIVE.state().end()).contains(SEPTEMBER_BEGINS);
        assertThat(ACTIVE.given(new Renewed(LONGER)).state().end()).contains(Instant.parse("2027-01-01T05:00:00Z"));
        for (var other : List.of(AN_AGREEMENT, DRAFT, PROPOSED, HALF_SIGNED, EXPIRED, TERMINATED)) {
            assertThat(other.state().end()).isEmpty();
        }
    }

    @Test
    void nothingFollows() {
        EXPIRED.when(new Propose()).thenRejected(new IsOver(TO));
        EXPIRED.when(new Terminate(WHY)).thenRejected(new IsOver(TO));
        EXPIRED.when(new Renew(LONGER)).thenRejected(new IsOver(TO));
        EXPIRED.when(terms(TO)).thenRejected(new IsOver(TO));
    }
}
