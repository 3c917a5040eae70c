package colearn.partner.domain.agreement;

import static colearn.partner.domain.agreement.Papers.*;

import colearn.partner.domain.agreement.AgreementCommand.Propose;
import colearn.partner.domain.agreement.AgreementEvent.Proposed;
import colearn.partner.domain.agreement.AgreementRejection.IsTerminated;
import colearn.partner.domain.agreement.AgreementRejection.NotDrafted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A draft is laid before both sides. */
class ProposingTest {
    @Test
    void letsBothSidesSign() {
        DRAFT.when(new Propose()).then(new Proposed());
    }

    @ParameterizedTest
    @EnumSource(names = {"PROPOSED", "HALF_SIGNED", "ACTIVE"})
    void twiceIsOnce(Standing standing) {
        standing.agreement.when(new Propose()).thenNothing();
    }

    @Test
    void notAfterItsEnd() {
        TERMINATED.when(new Propose()).thenRejected(new IsTerminated());
    }

    @Test
    void notBeforeItIsDrafted() {
        AN_AGREEMENT.when(new Propose()).thenRejected(new NotDrafted());
    }
}
