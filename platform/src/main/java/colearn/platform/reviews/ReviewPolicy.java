package colearn.platform.reviews;

import colearn.platform.identity.Caller;
import colearn.platform.identity.Role;
import colearn.platform.problem.Problems;

/** Who has to do with flags. */
final class ReviewPolicy {
    private ReviewPolicy() {}

    static void mayLook(Caller caller) {
        if (!caller.is(Role.PROGRAM_MANAGER)) {
            throw Problems.forbidden("Program managers look at what relied on something that was corrected.");
        }
    }
}
