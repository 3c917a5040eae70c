package colearn.session.api;

import colearn.platform.decider.Claim;
import colearn.platform.decider.Rejection;
import colearn.platform.problem.Problem;
import colearn.platform.problem.RejectionProblems;
import colearn.session.domain.session.SessionRejection;
import colearn.session.domain.struggle.StruggleRejection;
import org.springframework.stereotype.Component;

/** What the domain's refusals read like to a client. */
@Component
final class RefusalProblems implements RejectionProblems {

    @Override
    public Problem of(Rejection rejection) {
        if (rejection instanceof SessionRejection reason) {
            return SessionProblems.of(reason);
        }
        if (rejection instanceof StruggleRejection reason) {
            return StruggleProblems.of(reason);
        }
        throw new IllegalArgumentException("no rejection of this service: " + rejection);
    }

    /** No aggregate of this service claims anything yet. */
    @Override
    public Problem of(Claim taken) {
        return Problem.of(
                "already-taken",
                409,
                "Something else has it",
                "%s '%s' is taken.".formatted(taken.kind(), taken.key()));
    }
}
