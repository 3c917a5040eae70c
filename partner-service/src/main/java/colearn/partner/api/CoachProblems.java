package colearn.partner.api;

import static colearn.partner.api.Refusals.conflict;
import static colearn.partner.api.Refusals.impossible;
import static colearn.partner.api.Refusals.missing;

import colearn.partner.domain.coach.CoachRejection;
import colearn.platform.problem.Problem;
import java.util.Map;

/** Why a coach refuses, in a client's words. */
final class CoachProblems {
    private CoachProblems() {}

    static Problem of(CoachRejection rejection) {
        return switch (rejection) {
            case CoachRejection.NotRegistered it ->
                missing("There is no such coach. Register them first: POST /coaches.");
            case CoachRejection.AlreadyRegistered it ->
                conflict("already-there", "Another one has this id", "It is the coach %s.".formatted(it.personId()));
            case CoachRejection.UnknownPerson it ->
                impossible(
                        "unknown-person",
                        "Nobody was registered under this id",
                        "There is no person %s. Register them first: POST /persons.".formatted(it.personId()));
            case CoachRejection.NotACoach it ->
                conflict(
                        "not-a-coach",
                        "The person does not hold the role of a coach today",
                        "Give %s the role first: POST /persons/{id}/roles.".formatted(it.personId()));
            case CoachRejection.UnknownRelationship it ->
                impossible(
                        "unknown-relationship",
                        "The relationship was not proposed",
                        "There is no relationship %s. Propose it first: POST /relationships."
                                .formatted(it.relationshipId()));
            case CoachRejection.RelationshipIsConcluded it ->
                conflict(
                        "relationship-concluded",
                        "Nothing follows its conclusion",
                        "%s is concluded, and nobody coaches it any more.".formatted(it.relationshipId()));
            case CoachRejection.NoFreePlace it ->
                conflict(
                                "no-free-place",
                                "The coach has no free place",
                                "%d of %d are taken. Who has room, as far as is known, is in instead; look also at GET /coaches?free=1."
                                        .formatted(it.assigned(), it.capacity()))
                        .with(Map.of("capacity", it.capacity(), "assigned", it.assigned(), "instead", it.instead()));
            case CoachRejection.IsUnavailable it ->
                conflict(
                        "coach-unavailable",
                        "The coach takes nothing more for a while",
                        "Let them return first (POST /coaches/{id}/return), or choose another one: GET /coaches?free=1.");
            case CoachRejection.AlreadyAssigned it ->
                conflict(
                        "already-assigned",
                        "The relationship is assigned to this coach already",
                        "It is %s. What is assigned, and since when, is at GET /coaches/{id}/history."
                                .formatted(it.relationshipId()));
            case CoachRejection.NotAssigned it ->
                conflict(
                        "not-assigned",
                        "The relationship is not assigned to this coach",
                        "Not %s. What is assigned is at GET /coaches/{id}.".formatted(it.relationshipId()));
            case CoachRejection.StillAssigned it ->
                conflict(
                                "still-assigned",
                                "A coach leaves no relationship behind",
                                "%d are assigned. End each first: POST /coaches/{id}/assignments/{relationshipId}/end."
                                        .formatted(it.relationships().size()))
                        .with(Map.of("relationships", it.relationships()));
            case CoachRejection.HasLeft it ->
                conflict(
                        "coach-left",
                        "The coach has left",
                        "When they come again they are registered anew: POST /coaches.");
        };
    }
}
