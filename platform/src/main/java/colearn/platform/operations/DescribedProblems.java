package colearn.platform.operations;

import static colearn.platform.problem.ProblemType.ANSWER_TOO_LARGE;
import static colearn.platform.problem.ProblemType.BAD_REQUEST;
import static colearn.platform.problem.ProblemType.BEYOND_LIMITS;
import static colearn.platform.problem.ProblemType.BODY_TOO_LARGE;
import static colearn.platform.problem.ProblemType.CONTENDED;
import static colearn.platform.problem.ProblemType.FORBIDDEN;
import static colearn.platform.problem.ProblemType.HEADERS_TOO_LARGE;
import static colearn.platform.problem.ProblemType.IDEMPOTENCY_KEY_MISSING;
import static colearn.platform.problem.ProblemType.IDEMPOTENCY_KEY_REUSED;
import static colearn.platform.problem.ProblemType.INTERNAL_ERROR;
import static colearn.platform.problem.ProblemType.INVALID_FIELD;
import static colearn.platform.problem.ProblemType.INVALID_HEADER;
import static colearn.platform.problem.ProblemType.INVALID_PARAMETER;
import static colearn.platform.problem.ProblemType.MALFORMED_JSON;
import static colearn.platform.problem.ProblemType.MISSING_BODY;
import static colearn.platform.problem.ProblemType.MISSING_FIELD;
import static colearn.platform.problem.ProblemType.MISSING_PARAMETER;
import static colearn.platform.problem.ProblemType.NOT_ACCEPTABLE;
import static colearn.platform.problem.ProblemType.NOT_FOUND;
import static colearn.platform.problem.ProblemType.NOT_YET_VISIBLE;
import static colearn.platform.problem.ProblemType.STALE_VERSION;
import static colearn.platform.problem.ProblemType.TOO_BUSY;
import static colearn.platform.problem.ProblemType.UNAUTHENTICATED;
import static colearn.platform.problem.ProblemType.UNAVAILABLE;
import static colearn.platform.problem.ProblemType.UNKNOWN_FIELD;
import static colearn.platform.problem.ProblemType.UNKNOWN_PARAMETER;
import static colearn.platform.problem.ProblemType.UNSUPPORTED_MEDIA_TYPE;
import static colearn.platform.problem.ProblemType.URI_TOO_LONG;
import static colearn.platform.problem.ProblemType.VERSION_MISSING;

import colearn.platform.commands.RequestKey;
import colearn.platform.http.After;
import colearn.platform.http.ExpectedVersion;
import colearn.platform.problem.ProblemType;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** Says which problems an operation answers with: those of the conventions that it follows, and those of its domain. */
final class DescribedProblems {
    private static final List<ProblemType> ALWAYS = List.of(
            INVALID_PARAMETER,
            UNKNOWN_PARAMETER,
            BAD_REQUEST,
            UNAUTHENTICATED,
            FORBIDDEN,
            NOT_ACCEPTABLE,
            TOO_BUSY,
            URI_TOO_LONG,
            HEADERS_TOO_LARGE,
            BODY_TOO_LARGE,
            INTERNAL_ERROR,
            UNAVAILABLE);
    private static final List<ProblemType> BODY = List.of(
            MALFORMED_JSON,
            BEYOND_LIMITS,
            MISSING_BODY,
            UNKNOWN_FIELD,
            MISSING_FIELD,
            INVALID_FIELD,
            UNSUPPORTED_MEDIA_TYPE);
    private static final List<ProblemType> KEY =
            List.of(IDEMPOTENCY_KEY_MISSING, INVALID_HEADER, CONTENDED, IDEMPOTENCY_KEY_REUSED);

    private final DescriptionTexts texts;

    DescribedProblems(DescriptionTexts texts) {
        this.texts = texts;
    }

    void describe(Operation operation, HandlerMethod endpoint) {
        var byStatus = new TreeMap<Integer, TreeSet<String>>();
        for (var type : conventional(endpoint)) {
            byStatus.computeIfAbsent(type.status(), it -> new TreeSet<>()).add(type.type());
        }
        texts.refusals(operation.getOperationId())
                .forEach((status, types) ->
                        byStatus.computeIfAbsent(status, it -> new TreeSet<>()).addAll(types));
        byStatus.forEach((status, types) -> operation.getResponses().addApiResponse(status.toString(), problem(types)));
    }

    private static List<ProblemType> conventional(HandlerMethod endpoint) {
        var types = new ArrayList<>(ALWAYS);
        for (var argument : endpoint.getMethodParameters()) {
            var type = argument.nestedIfOptional().getNestedParameterType();
            if (argument.hasParameterAnnotation(RequestBody.class)) {
                types.addAll(BODY);
            } else if (argument.hasParameterAnnotation(PathVariable.class)) {
                types.add(NOT_FOUND);
            } else if (argument.hasParameterAnnotation(RequestParam.class)) {
                types.add(MISSING_PARAMETER);
            } else if (type == RequestKey.class) {
                types.addAll(KEY);
            } else if (type == ExpectedVersion.class) {
                types.addAll(List.of(STALE_VERSION, VERSION_MISSING, INVALID_HEADER));
            } else if (type == After.class) {
                types.addAll(List.of(NOT_YET_VISIBLE, INVALID_HEADER, NOT_FOUND, ANSWER_TOO_LARGE));
            }
        }
        return types;
    }

    private static ApiResponse problem(TreeSet<String> types) {
        var names = types.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
        var schema = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(names)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }
}
