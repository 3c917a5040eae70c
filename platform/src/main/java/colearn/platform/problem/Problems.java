package colearn.platform.problem;

import java.util.Map;
import java.util.UUID;

/** The refusals that endpoints and policies give, ready to be thrown. */
public final class Problems {
    private Problems() {}

    /** @param why a sentence that tells the caller which rule stands in the way, and nothing that it may not know */
    public static ProblemException forbidden(String why) {
        return new ProblemException(ProblemType.FORBIDDEN.because(why));
    }

    /**
     * For an id that is unknown, and for one that the caller may not even know to exist: both read the same.
     *
     * @param what the kind of thing, for example {@code partner}
     */
    public static ProblemException notFound(String what, UUID id) {
        return new ProblemException(
                ProblemType.NOT_FOUND.because("There is no %s %s that you may see.".formatted(what, id)));
    }

    /** @param name of the path part or query parameter */
    public static ProblemException invalidParameter(String name, String why) {
        return new ProblemException(ProblemType.INVALID_PARAMETER.because(
                "The parameter '%s' cannot be accepted: %s".formatted(name, why), Map.of("parameter", name)));
    }

    /**
     * For what a record cannot check by itself.
     *
     * @param path of the field, for example {@code sideA.parties[0].label}
     */
    public static ProblemException invalidField(String path, String why) {
        return new ProblemException(ProblemType.INVALID_FIELD.because(
                "The field '%s' cannot be accepted: %s".formatted(path, why), Map.of("field", path)));
    }

    public static ProblemException invalidHeader(String name, String why) {
        return new ProblemException(ProblemType.INVALID_HEADER.because(
                "The header '%s' cannot be accepted: %s".formatted(name, why), Map.of("header", name)));
    }
}
