package colearn.platform.problem;

/** The problem for a status that the server chose by itself; its 501 and 505 are the sender's doing too. */
final class StatusProblems {
    private StatusProblems() {}

    static Problem of(int status) {
        return switch (status) {
            case 401 -> ProblemType.UNAUTHENTICATED.because("Send an access token: Authorization: Bearer <token>.");
            case 403 -> ProblemType.FORBIDDEN.because("This path is not open to callers.");
            case 404 -> ProblemType.NO_SUCH_PATH.because("What there is stands at /openapi.");
            case 405 -> ProblemType.METHOD_NOT_ALLOWED.because("Which methods a path takes stands at /openapi.");
            case 406 -> ProblemType.NOT_ACCEPTABLE.because("Send Accept: application/json.");
            case 413 -> ProblemType.BODY_TOO_LARGE.because("Send at most 256 KiB.");
            case 414 -> ProblemType.URI_TOO_LONG.because("Shorten the path and query.");
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE.because("Send Content-Type: application/json.");
            case 431 -> ProblemType.HEADERS_TOO_LARGE.because("Send fewer or shorter headers.");
            case 503 -> ProblemType.UNAVAILABLE.because("Try again in a moment.");
            default ->
                status == 500
                        ? ProblemType.INTERNAL_ERROR.because("This is not your mistake.")
                        : ProblemType.BAD_REQUEST.because("The request line, a header or the body is malformed.");
        };
    }
}
