package colearn.partner.api;

import static colearn.partner.api.Refusals.conflict;
import static colearn.partner.api.Refusals.impossible;
import static colearn.partner.api.Refusals.missing;

import colearn.partner.domain.agreement.AgreementRejection;
import colearn.platform.problem.Problem;

/** Why an agreement refuses, in a client's words. */
final class AgreementProblems {
    private AgreementProblems() {}

    static Problem of(AgreementRejection rejection) {
        return switch (rejection) {
            case AgreementRejection.NotDrafted it ->
                missing("There is no such agreement. Draft it first: POST /agreements.");
            case AgreementRejection.AlreadyDrafted it ->
                conflict(
                        "already-there",
                        "Another one has this id",
                        "It is an agreement with partner %s.".formatted(it.partnerId()));
            case AgreementRejection.UnknownPartner it ->
                impossible(
                        "unknown-partner",
                        "Nobody was registered under this id",
                        "There is no partner %s. Register it first: POST /partners.".formatted(it.partnerId()));
            case AgreementRejection.PartnerNotWelcome it ->
                conflict(
                        "partner-not-welcome",
                        "Where the partner stands now, nothing begins with it",
                        "Partner %s is %s. When it comes again it is registered anew."
                                .formatted(it.partnerId(), it.standing()));
            case AgreementRejection.EndsBeforeItBegins it ->
                impossible(
                        "ends-before-it-begins",
                        "The last day is before the first",
                        "It would begin on %s and end on %s.".formatted(it.from(), it.to()));
            case AgreementRejection.AlreadyProposed it ->
                conflict("already-proposed", "Both sides may sign it already, or have", "Nothing is left to propose.");
            case AgreementRejection.NotProposed it ->
                conflict(
                        "agreement-not-proposed",
                        "What is still being drafted cannot be signed",
                        "Propose it first: POST /agreements/{id}/proposal.");
            case AgreementRejection.UnknownSigner it ->
                impossible(
                        "unknown-person",
                        "Nobody was registered under this id",
                        "There is no person %s. Register them first: POST /persons.".formatted(it.personId()));
            case AgreementRejection.SignerOfAnotherParty it ->
                conflict(
                        "signer-of-another-party",
                        "Nobody signs for others",
                        "Person %s belongs to %s, and this side is that of %s. Name somebody of that party."
                                .formatted(it.personId(), it.belongsTo(), it.signsFor()));
            case AgreementRejection.SignedForTheOtherSide it ->
                conflict(
                        "signed-for-the-other-side",
                        "One person cannot be both sides",
                        "Person %s has signed for the side %s. Name somebody else for this one."
                                .formatted(it.personId(), it.side()));
            case AgreementRejection.AlreadySigned it ->
                conflict(
                        "already-signed",
                        "A signature is not exchanged",
                        "Person %s has signed for the side %s. Who should sign in their place signs a new agreement."
                                .formatted(it.personId(), it.side()));
            case AgreementRejection.NotBinding it ->
                conflict(
                        "agreement-not-binding",
                        "Only what binds is changed or renewed",
                        "Both sides sign it first: POST /agreements/{id}/signatures.");
            case AgreementRejection.TermsOutsideTheTerm it ->
                conflict(
                        "terms-outside-the-term",
                        "Terms change from a day on that is still to come",
                        "Name a day from %s to %s, not %s.".formatted(it.earliest(), it.latest(), it.from()));
            case AgreementRejection.NotLonger it ->
                conflict(
                        "agreement-not-longer",
                        "What is renewed lasts longer than before",
                        "Its last day is %s already: name a later one than %s.".formatted(it.lastDay(), it.to()));
            case AgreementRejection.NotOverYet it ->
                conflict(
                        "agreement-not-over",
                        "The agreement still binds",
                        "Its last day is %s.".formatted(it.lastDay()));
            case AgreementRejection.IsTerminated it ->
                conflict("agreement-terminated", "The agreement was terminated", "Make a new one: POST /agreements.");
            case AgreementRejection.IsOver it ->
                conflict(
                        "agreement-over",
                        "The agreement has run out by itself",
                        "Its last day was %s: there is nothing left to do with it.".formatted(it.lastDay()));
        };
    }
}
