package colearn.platform.problem;

import colearn.platform.json.Shapes;
import colearn.platform.json.Unfit;
import java.time.DateTimeException;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says which field of a body is wrong, and how it should be; never which class did not like it. */
final class ReadingProblems {
    private ReadingProblems() {}

    static Problem of(HttpMessageNotReadableException thrown) {
        return switch (thrown.getCause()) {
            case null -> ProblemType.MISSING_BODY.because("Send a JSON object.");
            case JacksonException it -> of(it);
            case Throwable it -> ProblemType.BAD_REQUEST.because("The body could not be read to its end.");
        };
    }

    private static Problem of(JacksonException thrown) {
        return switch (thrown) {
            case StreamConstraintsException it ->
                ProblemType.BEYOND_LIMITS.because(
                        "Bodies are at most 256 KiB, texts 64 KiB, numbers 60 digits, nesting 32 levels.");
            case StreamReadException it -> malformed(it);
            case UnrecognizedPropertyException it -> unknown(it);
            case InvalidNullException it -> missing(path(it));
            case Unfit it -> invalid(path(it), "it is " + it.sentence());
            case ValueInstantiationException it -> invalid(path(it), reason(it.getCause()));
            case MismatchedInputException it -> mismatched(it);
            case DatabindException it -> invalid(path(it), "it does not fit");
            default -> ProblemType.MALFORMED_JSON.because("Send a JSON object.");
        };
    }

    private static Problem malformed(StreamReadException thrown) {
        if (String.valueOf(thrown.getOriginalMessage()).startsWith("Duplicate")) {
            return ProblemType.MALFORMED_JSON.because(at(thrown, "A field is there twice"));
        }
        return ProblemType.MALFORMED_JSON.because(at(thrown, "It stops being JSON"));
    }

    private static String at(JacksonException thrown, String what) {
        var place = thrown.getLocation();
        return place == null
                ? what + "."
                : "%s at line %d, column %d.".formatted(what, place.getLineNr(), place.getColumnNr());
    }

    private static Problem unknown(UnrecognizedPropertyException thrown) {
        var known = thrown.getKnownPropertyIds();
        return ProblemType.UNKNOWN_FIELD.because(
                "The field '%s' is not known here.".formatted(path(thrown)),
                Map.of(
                        "field",
                        path(thrown),
                        "known",
                        known == null
                                ? new TreeSet<>()
                                : new TreeSet<>(
                                        known.stream().map(String::valueOf).toList())));
    }

    private static Problem mismatched(MismatchedInputException thrown) {
        // Jackson has no exception of its own for this.
        if (String.valueOf(thrown.getOriginalMessage()).startsWith("Missing required creator property")) {
            return missing(path(thrown));
        }
        if (String.valueOf(thrown.getOriginalMessage()).startsWith("Trailing token")) {
            return ProblemType.MALFORMED_JSON.because("There is something after the end of the JSON object.");
        }
        var type = thrown.getTargetType();
        return invalid(path(thrown), "it is not " + (type == null ? "of the right kind" : Shapes.of(type)));
    }

    private static Problem missing(String path) {
        return path.isEmpty()
                ? ProblemType.MISSING_BODY.because("Send a JSON object.")
                : ProblemType.MISSING_FIELD.because(
                        "The field '%s' is required.".formatted(path), Map.of("field", path));
    }

    private static Problem invalid(String path, String why) {
        var sentence = why.endsWith(".") ? why : why + ".";
        return path.isEmpty()
                ? ProblemType.INVALID_FIELD.because("The body cannot be accepted: " + sentence)
                : ProblemType.INVALID_FIELD.because(
                        "The field '%s' cannot be accepted: %s".formatted(path, sentence), Map.of("field", path));
    }

    /** A value object says why in a sentence of its own; other exceptions may carry anything. */
    private static String reason(@Nullable Throwable cause) {
        return (cause instanceof IllegalArgumentException || cause instanceof DateTimeException)
                        && cause.getMessage() != null
                ? cause.getMessage()
                : "it does not fit";
    }

    /** For example {@code sideA.parties[0].label}; empty for the body as a whole. */
    private static String path(JacksonException thrown) {
        var path = new StringBuilder();
        for (var step : thrown.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
