package colearn.platform.problem;

import colearn.platform.decider.Claim;
import colearn.platform.decider.Rejection;

/** A service's one mapper from what its domain refuses to the problem that a client reads. */
public interface RejectionProblems {
    Problem of(Rejection rejection);

    /** When another aggregate holds what a command needs. */
    Problem of(Claim taken);
}
