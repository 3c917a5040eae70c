package colearn.platform.operations;

import colearn.platform.commands.RequestKey;
import colearn.platform.http.After;
import colearn.platform.http.ExpectedVersion;
import colearn.platform.http.Paging;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Describes the arguments and answers that every endpoint has in common, from the types that it takes and gives. */
final class DescribedConventions implements GlobalOperationCustomizer {
    private static final Set<Class<?>> CONVENTIONS =
            Set.of(Caller.class, RequestKey.class, ExpectedVersion.class, After.class, Paging.class);

    private final DescribedProblems problems;

    DescribedConventions(DescribedProblems problems) {
        this.problems = problems;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        operation.setOperationId(name(endpoint));
        operation.setTags(List.of(subject(endpoint)));
        for (var argument : endpoint.getMethodParameters()) {
            var type = argument.nestedIfOptional().getNestedParameterType();
            if (CONVENTIONS.contains(type)) {
                remove(operation, argument);
                describe(operation, type, !argument.isOptional());
            }
        }
        if (endpoint.getMethod().getGenericReturnType().getTypeName().contains(Receipt.class.getName())) {
            describeReceipt(operation);
        }
        problems.describe(operation, endpoint);
        operation.getResponses().addApiResponse("default", new ApiResponse().$ref("#/components/responses/Problem"));
        return operation;
    }

    /** An endpoint's class is named after what it does; a class with several endpoints lets their methods say it. */
    private static String name(HandlerMethod endpoint) {
        var type = endpoint.getBeanType();
        boolean alone = Arrays.stream(type.getDeclaredMethods())
                        .filter(it -> AnnotatedElementUtils.hasAnnotation(it, RequestMapping.class))
                        .count()
                == 1;
        return alone
                ? StringUtils.uncapitalize(type.getSimpleName())
                : endpoint.getMethod().getName();
    }

    /** The first word of its path. */
    private static String subject(HandlerMethod endpoint) {
        return Stream.of(endpoint.getBeanType(), endpoint.getMethod())
                .map(it -> AnnotatedElementUtils.findMergedAnnotation(it, RequestMapping.class))
                .flatMap(it -> it == null ? Stream.empty() : Arrays.stream(it.path()))
                .findFirst()
                .orElseThrow()
                .split("/")[1];
    }

    private static void remove(Operation operation, MethodParameter argument) {
        if (operation.getParameters() != null) {
            operation.getParameters().removeIf(it -> it.getName().equals(argument.getParameterName()));
        }
    }

    private static void describe(Operation operation, Class<?> type, boolean required) {
        if (type == RequestKey.class) {
            operation.addParametersItem(header("Idempotency-Key", required, null, """
                    Of your own making, for example a UUID. Sent again with the same request, it gets the same answer and has no second effect."""));
        } else if (type == ExpectedVersion.class) {
            operation.addParametersItem(
                    header("If-Match", required, "\"3\"", "The version that you saw: the ETag of what you read."));
        } else if (type == After.class) {
            operation.addParametersItem(header("Colearn-After", false, null, """
                    Positions that the answer must have seen, of this or other services: the Colearn-Position of what you did, for example \
                    partner:1:42, session:1:7. Of a service that this one hears nothing of, there is nothing to wait for"""));
            operation.addParametersItem(header(
                    "Colearn-Replay",
                    false,
                    null,
                    "The id of a replay, to read it in place of what serves; for analysts."));
        } else if (type == Paging.class) {
            operation.addParametersItem(query("cursor")
                    .description("The 'next' of the page before.")
                    .schema(new StringSchema()));
            operation.addParametersItem(query("limit")
                    .description("How many at most.")
                    .schema(new IntegerSchema()
                            .minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(Paging.MOST))
                            ._default(Paging.USUAL)));
        }
    }

    private static Parameter query(String name) {
        return new Parameter().in("query").name(name).required(false);
    }

    private static Parameter header(String name, boolean required, @Nullable String example, String description) {
        var schema = new StringSchema();
        if (example != null) {
            schema.setExample(example);
        }
        return new Parameter()
                .in("header")
                .name(name)
                .required(required)
                .description(description)
                .schema(schema);
    }

    private static void describeReceipt(Operation operation) {
        for (var status : List.of("200", "201")) {
            var described = operation.getResponses().get(status);
            if (described != null) {
                described.setDescription("Done: committed, and told to whom it concerns.");
                described.addHeaderObject("Location", header("Where it is."));
                described.addHeaderObject("ETag", header("Its version, for If-Match."));
                described.addHeaderObject("Colearn-Position", header("For the Colearn-After of your next query."));
            }
        }
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }
}
