package colearn.platform.problem;

import colearn.platform.decider.Rejection;

/** A refusal of the platform's own, which knows how clients read it; those of a service's domain are told by its {@link RejectionProblems}. */
public interface ToldRejection extends Rejection {
    Problem problem();
}
