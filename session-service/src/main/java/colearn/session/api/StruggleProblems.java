package colearn.session.api;

import colearn.platform.problem.Problem;
import colearn.platform.problem.ProblemType;
import colearn.session.domain.struggle.StruggleRejection;
import java.util.Set;

/** Why a struggle refuses, in a client's words. */
final class StruggleProblems {
    private StruggleProblems() {}

    static Problem of(StruggleRejection rejection) {
        return switch (rejection) {
            case StruggleRejection.NoSuchStruggle it ->
                ProblemType.NOT_FOUND.because("There is no such struggle. Observe it first: POST /struggles.");
            case StruggleRejection.ObservedAlready it ->
                Problem.of(
                        "already-there",
                        409,
                        "Another one has this id",
                        "It was observed before. Send it as a new one.");
            case StruggleRejection.RelationshipNotOpen it ->
                StandingProblems.notOpen(
                        it.standing().state(),
                        it.standing().partnersNotActive(),
                        it.standing().partnersWithoutAgreement());
            case StruggleRejection.ObserverNotOfTheRelationship it ->
                Problem.of(
                        "observer-not-of-the-relationship",
                        403,
                        "Only members of the relationship go and see for it",
                        "Person %s is a member of neither side today, as far as is known here.".formatted(it.person()));
            case StruggleRejection.ObservedInTheFuture it ->
                Problem.of(
                        "still-to-come",
                        409,
                        "That moment is still to come",
                        "Nobody can have seen it at %s already.".formatted(it.at()));
            case StruggleRejection.NotASpeakerOf it -> StandingProblems.notOfThatSide(it.person(), it.side(), Set.of());
            case StruggleRejection.NotOfTheRelationship it -> StandingProblems.notOfTheRelationship();
            case StruggleRejection.NotAgreedByBoth it ->
                Problem.of(
                        "not-agreed-by-both",
                        409,
                        "Both sides agree on a struggle before it is worked on",
                        "Each side agrees first: POST /struggles/{id}/agreements. Or defer it.");
            case StruggleRejection.Over it ->
                Problem.of(
                        "struggle-over",
                        409,
                        "The struggle was resolved or deferred",
                        "What is seen of it from now on is a new observation.");
        };
    }
}
