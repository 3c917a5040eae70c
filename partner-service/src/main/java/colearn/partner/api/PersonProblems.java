package colearn.partner.api;

import static colearn.partner.api.Refusals.conflict;
import static colearn.partner.api.Refusals.impossible;
import static colearn.partner.api.Refusals.missing;

import colearn.partner.domain.person.PersonRejection;
import colearn.platform.problem.Problem;

/** Why a person refuses, in a client's words. */
final class PersonProblems {
    private PersonProblems() {}

    static Problem of(PersonRejection rejection) {
        return switch (rejection) {
            case PersonRejection.NotRegistered it ->
                missing("There is no such person. Register them first: POST /persons.");
            case PersonRejection.AlreadyRegistered it ->
                conflict("already-there", "Another one has this id", "They belong to %s.".formatted(it.partyId()));
            case PersonRejection.UnknownParty it ->
                impossible(
                        "unknown-party",
                        "A person belongs to a registered partner or to the institute",
                        "There is no partner %s. Register it first: POST /partners; the institute is at GET /institute."
                                .formatted(it.partyId()));
            case PersonRejection.EndsBeforeItBegins it ->
                impossible(
                        "ends-before-it-begins",
                        "The last day is before the first",
                        "It would begin on %s and end on %s.".formatted(it.from(), it.to()));
            case PersonRejection.HasRole it ->
                conflict(
                        "has-role",
                        "The person has this role on some of these days already",
                        "%s from %s to %s. End that first, or choose other days."
                                .formatted(it.role(), it.from(), it.to() == null ? "further notice" : it.to()));
            case PersonRejection.HasNotRole it ->
                conflict(
                        "has-not-role",
                        "The person does not have this role on that day",
                        "Not %s on %s. Which roles they have, and when, is at GET /persons/{id}."
                                .formatted(it.role(), it.on()));
        };
    }
}
