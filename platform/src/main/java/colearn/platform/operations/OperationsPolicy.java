package colearn.platform.operations;

import colearn.platform.identity.Caller;
import colearn.platform.identity.Role;
import colearn.platform.problem.Problems;

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
}
