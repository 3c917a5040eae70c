package colearn.partner.domain.agreement;

import colearn.partner.domain.PartnerStanding;
import colearn.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.UUID;

/** Why an agreement refuses. */
public sealed interface AgreementRejection extends Rejection {

    /** There is no such agreement. */
    record NotDrafted() implements AgreementRejection {}

    /** This id is another agreement's already. */
    record AlreadyDrafted(UUID partnerId) implements AgreementRejection {}

    /** Nobody was registered under this id. */
    record UnknownPartner(UUID partnerId) implements AgreementRejection {}

    /** Where the partner stands now, nothing is agreed with it. */
    record PartnerNotWelcome(UUID partnerId, PartnerStanding standing) implements AgreementRejection {}

    /** Its last day is before its first. */
    record EndsBeforeItBegins(LocalDate from, LocalDate to) implements AgreementRejection {}

    /** Both sides may sign it, or have. */
    record AlreadyProposed() implements AgreementRejection {}

    /** What is still being drafted cannot be signed. */
    record NotProposed() implements AgreementRejection {}

    /** Nobody was registered under this id. */
    record UnknownSigner(UUID personId) implements AgreementRejection {}

    /**
     * Nobody signs for others.
     *
     * @param belongsTo the signer's party
     * @param signsFor the party on the side that was to be signed for
     */
    record SignerOfAnotherParty(UUID personId, UUID belongsTo, UUID signsFor) implements AgreementRejection {}

    /** One person cannot be both sides. */
    record SignedForTheOtherSide(UUID personId, AgreementSide side) implements AgreementRejection {}

    /** Somebody else has signed for this side, and a signature is not exchanged. */
    record AlreadySigned(AgreementSide side, UUID personId) implements AgreementRejection {}

    /** Only what binds is changed or renewed. */
    record NotBinding() implements AgreementRejection {}

    /**
     * Terms change from a day on that is still to come, or today, within the term.
     *
     * @param earliest the first day from which they can
     * @param latest the last one
     */
    record TermsOutsideTheTerm(LocalDate from, LocalDate earliest, LocalDate latest) implements AgreementRejection {}

    /** What is renewed lasts longer than before. */
    record NotLonger(LocalDate to, LocalDate lastDay) implements AgreementRejection {}

    /** Its last day is not over. */
    record NotOverYet(LocalDate lastDay) implements AgreementRejection {}

    /** It was terminated before. */
    record IsTerminated() implements AgreementRejection {}

    /** It has run out by itself; there is nothing left to terminate. */
    record IsOver(LocalDate lastDay) implements AgreementRejection {}
}
