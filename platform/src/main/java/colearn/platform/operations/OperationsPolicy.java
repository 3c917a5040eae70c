package colearn.platform.operations;

import colearn.platform.identity.Caller;
import colearn.platform.identity.Role;
import colearn.platform.problem.ProblemException;
import colearn.platform.problem.ProblemType;
import colearn.platform.problem.Problems;
import colearn.platform.views.Builds;

/** Who may see and do what, beside the domain. */
final class OperationsPolicy {
    private OperationsPolicy() {}

    static void mayLook(Caller caller) {
        if (!caller.is(Role.OPERATOR) && !caller.is(Role.ANALYST)) {
            throw Problems.forbidden("Operators and analysts look at how the views stand.");
        }
    }

    static void mayOperate(Caller caller) {
        if (!caller.is(Role.OPERATOR)) {
            throw Problems.forbidden("Operators rebuild views.");
        }
    }

    static void mayReplay(Caller caller) {
        if (!caller.is(Role.ANALYST)) {
            throw Problems.forbidden("Analysts replay views.");
        }
    }

    static void notCrowded(Builds builds) {
        if (builds.crowded()) {
            throw new ProblemException(
                    ProblemType.UNAVAILABLE.because(
                            "So many rebuilds and replays wait already that this one is not taken. Ask again when some are done."));
        }
    }
}
