package colearn.platform.problem;

import java.util.Locale;
import java.util.Map;

/** The problems that the platform itself answers with; the services add those of their domain. Each is explained in docs/problems.md. */
public enum ProblemType {
    MALFORMED_JSON(400, "The body is not JSON"),
    BEYOND_LIMITS(400, "The body is nested too deeply, or one of its texts or numbers is too long"),
    MISSING_BODY(400, "A body is required"),
    UNKNOWN_FIELD(400, "The body has a field that nobody knows"),
    MISSING_FIELD(400, "The body lacks a field"),
    INVALID_FIELD(400, "A field of the body cannot be accepted"),
    INVALID_PARAMETER(400, "A part of the path or query cannot be accepted"),
    MISSING_PARAMETER(400, "The query lacks a parameter"),
    UNKNOWN_PARAMETER(400, "The query has a parameter that nobody knows"),
    INVALID_HEADER(400, "A header cannot be accepted"),
    IDEMPOTENCY_KEY_MISSING(400, "An Idempotency-Key is required"),
    BAD_REQUEST(400, "The request cannot be understood"),
    UNAUTHENTICATED(401, "A valid access token is required"),
    FORBIDDEN(403, "The caller may not do this"),
    NOT_FOUND(404, "There is no such thing, or the caller may not see it"),
    NO_SUCH_PATH(404, "Nothing is served at this path"),
    METHOD_NOT_ALLOWED(405, "This path does not take this method"),
    NOT_ACCEPTABLE(406, "No answer can be given in a form that the client accepts"),
    CONTENDED(409, "Too many others are changing the same thing"),
    ALREADY_RUNNING(409, "What was asked for is being done already"),
    NOT_YET_VISIBLE(409, "The view has not come as far as was asked for"),
    ALREADY_CONCLUDED(409, "Somebody has concluded it already"),
    FORGOTTEN(409, "Whom this is about was forgotten"),
    EVENT_RETRACTED(409, "The event is retracted"),
    NOT_THE_LAST_CORRECTION(409, "Only the last correction that stands can be taken back"),
    STANDS_IN_THE_WAY(409, "What was recorded later could not have happened then"),
    STALE_VERSION(412, "It was changed since the caller saw it"),
    BODY_TOO_LARGE(413, "The body is too large"),
    URI_TOO_LONG(414, "The path and query are too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is of a kind that is not read here"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used for another request"),
    NOT_CORRECTABLE(422, "This cannot be corrected, or not in this way"),
    ANSWER_TOO_LARGE(422, "The answer would be too large"),
    VERSION_MISSING(428, "If-Match is required"),
    TOO_BUSY(429, "More is asked at once than can be served"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL_ERROR(500, "Something went wrong here"),
    UNAVAILABLE(503, "A part that this needs cannot be reached at the moment");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** Kebab case, as on the wire after {@code urn:colearn:problem:}. */
    public String type() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** @param detail what was wrong this time, and what to do */
    public Problem because(String detail) {
        return because(detail, Map.of());
    }

    public Problem because(String detail, Map<String, ?> facts) {
        return new Problem(type(), status, title, detail, facts);
    }
}
