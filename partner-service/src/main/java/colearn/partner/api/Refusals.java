package colearn.partner.api;

import colearn.platform.problem.Problem;
import colearn.platform.problem.ProblemType;

/** The three ways in which a rule is told of. */
final class Refusals {
    private Refusals() {}

    /** It is not there. */
    static Problem missing(String detail) {
        return ProblemType.NOT_FOUND.because(detail);
    }

    /** Not as things stand; it may be possible later. */
    static Problem conflict(String type, String title, String detail) {
        return Problem.of(type, 409, title, detail);
    }

    /** Not with this content, ever. */
    static Problem impossible(String type, String title, String detail) {
        return Problem.of(type, 422, title, detail);
    }
}
