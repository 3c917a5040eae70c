package colearn.partner.domain.partner;

import static colearn.partner.domain.partner.Criterion.EXECUTIVE_COMMITMENT;
import static colearn.partner.domain.partner.Criterion.LEARNING_AT_THE_WORK;
import static colearn.partner.domain.partner.Criterion.WILLINGNESS_TO_SHARE;
import static colearn.partner.domain.partner.Hospital.*;

import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.agreement.AgreementInEffect;
import colearn.partner.domain.partner.PartnerCommand.Admit;
import colearn.partner.domain.partner.PartnerEvent.Admitted;
import colearn.partner.domain.partner.PartnerEvent.Assessed;
import colearn.partner.domain.partner.PartnerRejection.EvidenceMissing;
import colearn.partner.domain.partner.PartnerRejection.NoAgreementInEffect;
import colearn.partner.domain.partner.PartnerRejection.NotRegistered;
import colearn.partner.domain.partner.PartnerRejection.NotWhileStanding;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A partner comes in with all the evidence and an agreement in effect. */
class AdmittingTest {
    private static final Optional<AgreementInEffect> AGREEMENT =
            Optional.of(new AgreementInEffect(new UUID(3, 3), HOSPITAL));

    @Test
    void withEvidenceAndAgreement() {
        ASSESSED.when(new Admit(AGREEMENT)).then(new Admitted());
    }

    @Test
    void neverWithoutAnAgreementInEffect() {
        ASSESSED.when(new Admit(Optional.empty())).thenRejected(new NoAgreementInEffect());
    }

    @Test
    void neverWithoutAllTheEvidence() {
        PROSPECT.given(new Assessed(WILLINGNESS_TO_SHARE, EVIDENCE))
                .when(new Admit(AGREEMENT))
                .thenRejected(new EvidenceMissing(EnumSet.of(EXECUTIVE_COMMITMENT, LEARNING_AT_THE_WORK)));
    }

    @Test
    void twiceIsOnce() {
        ACTIVE.when(new Admit(Optional.empty())).thenNothing();
    }

    @ParameterizedTest
    @EnumSource(names = {"PAUSED", "DECLINED"})
    void isNoWayBack(Standing standing) {
        standing.partner
                .when(new Admit(AGREEMENT))
                .thenRejected(new NotWhileStanding(PartnerStanding.valueOf(standing.name())));
    }

    @Test
    void nobodyCannotBeAdmitted() {
        A_PARTNER.when(new Admit(AGREEMENT)).thenRejected(new NotRegistered());
    }
}
