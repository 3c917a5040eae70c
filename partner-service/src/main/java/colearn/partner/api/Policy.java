package colearn.partner.api;

import colearn.platform.identity.Caller;
import colearn.platform.identity.Role;
import colearn.platform.problem.Problems;
import java.util.UUID;

/** Who may do and see what, in one place. */
final class Policy {
    private Policy() {}

    static void mayRunTheProgram(Caller caller) {
        if (!caller.is(Role.PROGRAM_MANAGER)) {
            throw Problems.forbidden(
                    "Partners, agreements, persons and relationships are the work of program managers.");
        }
    }

    /** Everybody signs for themselves; a program manager may write down who signed on paper. */
    static void maySign(Caller caller, UUID signer) {
        if (!caller.person().equals(signer) && !caller.is(Role.PROGRAM_MANAGER)) {
            throw Problems.forbidden("A signature is given by the person who signs, or recorded by a program manager.");
        }
    }
}
