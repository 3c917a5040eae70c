package colearn.platform.problem;

import colearn.platform.json.Shapes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Problems of a request that never reached its endpoint. */
final class RequestProblems {
    private RequestProblems() {}

    static Optional<Answer> of(Throwable thrown, HttpServletRequest request) {
        return switch (thrown) {
            case NoHandlerFoundException it -> Optional.of(noSuchPath(request));
            case NoResourceFoundException it -> Optional.of(noSuchPath(request));
            case HttpRequestMethodNotSupportedException it -> Optional.of(methodNotAllowed(it));
            case HttpMediaTypeNotSupportedException it ->
                Optional.of(Answer.of(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE.because("Send Content-Type: application/json."),
                        "Accept",
                        MediaType.APPLICATION_JSON_VALUE));
            case HttpMediaTypeNotAcceptableException it ->
                Optional.of(Answer.of(ProblemType.NOT_ACCEPTABLE.because("Send Accept: application/json.")));
            case MethodArgumentTypeMismatchException it ->
                Optional.of(Answer.of(Problems.invalidParameter(it.getName(), "it is not " + shape(it) + ".")
                        .problem()));
            case MissingServletRequestParameterException it ->
                Optional.of(Answer.of(ProblemType.MISSING_PARAMETER.because(
                        "Send the query parameter '%s'.".formatted(it.getParameterName()),
                        Map.of("parameter", it.getParameterName()))));
            case MissingRequestHeaderException it ->
                Optional.of(Answer.of(Problems.invalidHeader(it.getHeaderName(), "it is missing.")
                        .problem()));
            case InvalidParameterException it ->
                Optional.of(Answer.of(Problems.invalidParameter("query", "it is malformed, or has too many parameters.")
                        .problem()));
            case ErrorResponse it -> other(it);
            default -> Optional.empty();
        };
    }

    private static Optional<Answer> other(ErrorResponse thrown) {
        return thrown.getStatusCode().is4xxClientError()
                ? Optional.of(
                        Answer.of(ProblemType.BAD_REQUEST.because("Compare it with the description at /openapi.")))
                : Optional.empty();
    }

    static Answer noSuchPath(HttpServletRequest request) {
        return Answer.of(ProblemType.NO_SUCH_PATH.because(
                "Nothing is served at %s. What there is stands at /openapi.".formatted(request.getRequestURI())));
    }

    private static Answer methodNotAllowed(HttpRequestMethodNotSupportedException thrown) {
        var methods = thrown.getSupportedHttpMethods();
        var allowed = methods == null
                ? ""
                : methods.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
        return Answer.of(
                ProblemType.METHOD_NOT_ALLOWED.because("Use one of: %s.".formatted(allowed)), "Allow", allowed);
    }

    private static String shape(MethodArgumentTypeMismatchException thrown) {
        var type = thrown.getRequiredType();
        return type == null ? "what is expected there" : Shapes.of(type);
    }
}
