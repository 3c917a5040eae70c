package colearn.partner.domain.agreement;

import static colearn.partner.domain.agreement.AgreementSide.INSTITUTE;
import static colearn.partner.domain.agreement.AgreementSide.PARTNER;
import static colearn.partner.domain.agreement.Papers.*;

import colearn.partner.domain.KnownPerson;
import colearn.partner.domain.agreement.AgreementCommand.Sign;
import colearn.partner.domain.agreement.AgreementEvent.Signed;
import colearn.partner.domain.agreement.AgreementRejection.AlreadySigned;
import colearn.partner.domain.agreement.AgreementRejection.IsTerminated;
import colearn.partner.domain.agreement.AgreementRejection.NotDrafted;
import colearn.partner.domain.agreement.AgreementRejection.NotProposed;
import colearn.partner.domain.agreement.AgreementRejection.SignedForTheOtherSide;
import colearn.partner.domain.agreement.AgreementRejection.SignerOfAnotherParty;
import colearn.partner.domain.agreement.AgreementRejection.UnknownSigner;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An agreement binds once both sides have signed, each for itself. */
class SigningTest {
    @Test
    void oneSideDoesNotBind() {
        PROPOSED.when(sign(PARTNER, DIRECTOR, HOSPITAL))
                .then(new Signed(PARTNER, DIRECTOR))
                .claiming();
    }

    @Test
    void theSecondSideBindsAndTakesTheDays() {
        HALF_SIGNED
                .when(sign(PARTNER, DIRECTOR, HOSPITAL))
                .then(new Signed(PARTNER, DIRECTOR), ACTIVATED)
                .claiming(days(FROM, TO));
    }

    @Test
    void theOrderOfTheSidesDoesNotMatter() {
        PROPOSED.given(new Signed(PARTNER, DIRECTOR))
                .when(sign(INSTITUTE, MANAGER, INSTITUTE_ID))
                .then(new Signed(INSTITUTE, MANAGER), ACTIVATED)
                .claiming(days(FROM, TO));
    }

    @ParameterizedTest
    @EnumSource(names = {"HALF_SIGNED", "ACTIVE"})
    void theSameSignatureTwiceIsOne(Standing standing) {
        standing.agreement
                .when(sign(INSTITUTE, MANAGER, INSTITUTE_ID))
                .thenNothing()
                .claiming();
    }

    @ParameterizedTest
    @EnumSource(names = {"HALF_SIGNED", "ACTIVE"})
    void aSignatureIsNotExchanged(Standing standing) {
        standing.agreement
                .when(sign(INSTITUTE, NURSE, INSTITUTE_ID))
                .thenRejected(new AlreadySigned(INSTITUTE, MANAGER));
    }

    @Test
    void oneCannotBeBothSides() {
        HALF_SIGNED.when(sign(PARTNER, MANAGER, HOSPITAL)).thenRejected(new SignedForTheOtherSide(MANAGER, INSTITUTE));
    }

    @Test
    void nobodySignsForAnotherParty() {
        PROPOSED.when(sign(INSTITUTE, DIRECTOR, HOSPITAL))
                .thenRejected(new SignerOfAnotherParty(DIRECTOR, HOSPITAL, INSTITUTE_ID));
        PROPOSED.when(sign(PARTNER, MANAGER, INSTITUTE_ID))
                .thenRejected(new SignerOfAnotherParty(MANAGER, INSTITUTE_ID, HOSPITAL));
    }

    @Test
    void aStrangerDoesNotSign() {
        PROPOSED.when(new Sign(PARTNER, NURSE, Optional.empty(), INSTITUTE_ID)).thenRejected(new UnknownSigner(NURSE));
    }

    @Test
    void notBeforeItIsProposed() {
        DRAFT.when(sign(PARTNER, DIRECTOR, HOSPITAL)).thenRejected(new NotProposed());
        AN_AGREEMENT.when(sign(PARTNER, DIRECTOR, HOSPITAL)).thenRejected(new NotDrafted());
    }

    @Test
    void notAfterItsEnd() {
        TERMINATED.when(sign(PARTNER, DIRECTOR, HOSPITAL)).thenRejected(new IsTerminated());
    }

    private static Sign sign(AgreementSide side, UUID person, UUID party) {
        return new Sign(side, person, Optional.of(new KnownPerson(person, party)), INSTITUTE_ID);
    }
}
