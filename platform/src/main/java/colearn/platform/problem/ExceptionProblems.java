package colearn.platform.problem;

import colearn.platform.decider.WrittenByNewerRelease;
import colearn.platform.secrets.ForgottenKey;
import colearn.platform.time.Ids;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Finds the problem for an exception. What nobody foresaw is logged under an id, and the client is told the id and nothing else. */
final class ExceptionProblems {
    private static final Logger LOG = LoggerFactory.getLogger(ExceptionProblems.class);

    Answer of(Throwable thrown, HttpServletRequest request) {
        return switch (thrown) {
            case ProblemException it -> Answer.of(it.problem());
            case HttpMessageNotReadableException it -> Answer.of(ReadingProblems.of(it));
            case ForgottenKey it ->
                Answer.of(
                        ProblemType.FORGOTTEN.because(
                                "The key of what is said of them is destroyed for ever, so nothing more can be kept. Nothing was done."));
            default -> RequestProblems.of(thrown, request).orElseGet(() -> ofDatabase(thrown, request));
        };
    }

    private static Answer ofDatabase(Throwable thrown, HttpServletRequest request) {
        if (DatabaseProblems.isContended(thrown)) {
            return Answer.of(ProblemType.CONTENDED.because("Nothing was recorded. Send it again."));
        }
        if (DatabaseProblems.isAway(thrown)) {
            LOG.warn(
                    "{} {}: the database cannot be reached: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    thrown.toString());
            return unavailable(
                    "The database cannot be reached. Send it again in a moment, with the same Idempotency-Key.");
        }
        if (isFromNewerRelease(thrown)) {
            LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), thrown.getMessage());
            return unavailable(
                    "A newer release of this service is being rolled out, and has written here. Send it again in a moment, with the same Idempotency-Key.");
        }
        if (isNotTaken(thrown)) {
            LOG.info("{} {}: the client did not take the answer", request.getMethod(), request.getRequestURI());
            // Nobody is there to read it.
            return Answer.of(ProblemType.BAD_REQUEST.because("The answer was not taken."));
        }
        return unforeseen(thrown, request);
    }

    /** It went away, or read too slowly: no incident of ours. */
    private static boolean isNotTaken(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(AsyncRequestNotUsableException.class::isInstance);
    }

    private static boolean isFromNewerRelease(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(WrittenByNewerRelease.class::isInstance);
    }

    static Answer unavailable(String detail) {
        return Answer.of(ProblemType.UNAVAILABLE.because(detail));
    }

    private static Answer unforeseen(Throwable thrown, HttpServletRequest request) {
        var incident = Ids.next().toString();
        LOG.error("incident {}: {} {}", incident, request.getMethod(), request.getRequestURI(), thrown);
        return Answer.of(ProblemType.INTERNAL_ERROR.because(
                "This is not your mistake. Tell the operators this incident: " + incident,
                Map.of("incident", incident)));
    }
}
