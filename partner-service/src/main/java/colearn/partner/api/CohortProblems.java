package colearn.partner.api;

import static colearn.partner.api.Refusals.conflict;
import static colearn.partner.api.Refusals.impossible;
import static colearn.partner.api.Refusals.missing;

import colearn.partner.domain.cohort.CohortRejection;
import colearn.partner.domain.cohort.CohortStanding;
import colearn.platform.problem.Problem;
import java.util.Map;

/** Why a cohort refuses, in a client's words. */
final class CohortProblems {
    private CohortProblems() {}

    static Problem of(CohortRejection rejection) {
        return switch (rejection) {
            case CohortRejection.NotDrafted it -> missing("There is no such cohort. Plan it first: POST /cohorts.");
            case CohortRejection.AlreadyDrafted it ->
                conflict("already-there", "Another one has this id", "It is a cohort that was planned before.");
            case CohortRejection.EndsBeforeItBegins it ->
                impossible(
                        "ends-before-it-begins",
                        "The last day is before the first",
                        "It would begin on %s and end on %s.".formatted(it.from(), it.to()));
            case CohortRejection.NotWhile it ->
                conflict(
                                "cohort-standing",
                                "Where the cohort stands now, this cannot happen to it",
                                next(it.standing()))
                        .with(Map.of("standing", it.standing()));
            case CohortRejection.UnknownPartner it ->
                impossible(
                        "unknown-partner",
                        "Nobody was registered under this id",
                        "There is no partner %s. Register it first: POST /partners.".formatted(it.partnerId()));
            case CohortRejection.PartnerNotActive it ->
                conflict(
                        "partner-not-active",
                        "Work begins with active partners only",
                        "%s is %s. Admit or resume it first.".formatted(it.partnerId(), it.standing()));
            case CohortRejection.AlreadyEnrolled it ->
                conflict(
                        "already-enrolled",
                        "The partner has a seat or waits for one already",
                        "It is %s. Who came when is at GET /cohorts/{id}/history.".formatted(it.partnerId()));
            case CohortRejection.NoSeat it ->
                conflict(
                        "no-seat",
                        "More partners would have a seat than there are seats",
                        "There are %d. Correct the number of seats first, or who had one.".formatted(it.seats()));
            case CohortRejection.NotEnrolled it ->
                conflict(
                        "not-enrolled",
                        "The partner neither has a seat nor waits for one",
                        "Not %s. Who does is at GET /cohorts/{id}.".formatted(it.partnerId()));
        };
    }

    private static String next(CohortStanding standing) {
        return switch (standing) {
            case DRAFT -> "It is planned. Open it first: POST /cohorts/{id}/opening.";
            case OPEN -> "It is open. Start it first: POST /cohorts/{id}/start.";
            case RUNNING -> "It is under way; partners can only withdraw from it, and it can be closed.";
            case CLOSED -> "It is over. Plan another one: POST /cohorts.";
        };
    }
}
