package colearn.partner.api;

import colearn.partner.domain.agreement.AgreementRejection;
import colearn.partner.domain.coach.CoachRejection;
import colearn.partner.domain.coach.CoachingPerson;
import colearn.partner.domain.cohort.CohortRejection;
import colearn.partner.domain.partner.PartnerRejection;
import colearn.partner.domain.person.PersonRejection;
import colearn.partner.domain.relationship.RelationshipRejection;
import colearn.platform.decider.Claim;
import colearn.platform.decider.Rejection;
import colearn.platform.problem.Problem;
import colearn.platform.problem.RejectionProblems;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What this service refuses, in a client's words. */
@Component
final class RefusalProblems implements RejectionProblems {

    @Override
    public Problem of(Rejection rejection) {
        return switch (rejection) {
            case PartnerRejection it -> PartnerProblems.of(it);
            case AgreementRejection it -> AgreementProblems.of(it);
            case PersonRejection it -> PersonProblems.of(it);
            case CoachRejection it -> CoachProblems.of(it);
            case CohortRejection it -> CohortProblems.of(it);
            case RelationshipRejection it -> RelationshipProblems.of(it);
            default -> throw new IllegalStateException("nobody knows this refusal: " + rejection);
        };
    }

    @Override
    public Problem of(Claim taken) {
        if (taken.kind().equals(CoachingPerson.KIND)) {
            return Problem.of(
                    "coach-already",
                    409,
                    "The person is a coach already",
                    "They are a coach until they leave. Look them up: GET /coaches.");
        }
        return switch (taken) {
            case Claim.Key name ->
                Problem.of(
                        "name-taken",
                        409,
                        "Another partner is called so",
                        "Names differ by more than case, spaces and diacritics. Look it up: GET /partners?text=…");
            case Claim.Days days ->
                Problem.of(
                                "agreement-overlaps",
                                409,
                                "Another agreement of this partner holds some of these days",
                                "End the other one first, or draft this one for other days.")
                        .with(Map.of("partnerId", days.key(), "from", days.from(), "to", days.to()));
        };
    }
}
