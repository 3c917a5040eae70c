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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Describes the arguments and answers that every endpoint has in common, from the types that it takes and gives. */
final class DescribedConventions implements GlobalOperationCustomizer {
    private static final Set<Class<?>> CONVENTIONS =
            Set.of(Caller.class, RequestKey.class, ExpectedVersion.class, After.class, Paging.class);

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        for (var argument : endpoint.getMethodParameters()) {
            var type = argument.nestedIfOptional().getNestedParameterType();
            if (CONVENTIONS.contains(type)) {
                remove(operation, argument);
                describe(operation, type, !argument.isOptional());
            }
        }
        if (endpoint.getMethod().getGenericReturnType().getTypeName().contains(Receipt.class.getName())) {
            describeReceipt(operation, endpoint);
        }
        operation.getResponses().addApiResponse("default", new ApiResponse().$ref("#/components/responses/Problem"));
        return operation;
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
                    partner:1:42, session:1:7"""));
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

    /** What is posted to a path with an id in it may create something or change something; what is posted to another creates. */
    private static void describeReceipt(Operation operation, HandlerMethod endpoint) {
        var described = operation.getResponses().remove("200");
        if (described == null) {
            return;
        }
        described.setDescription("Done: committed, and told to whom it concerns.");
        described.addHeaderObject("Location", header("Where it is."));
        described.addHeaderObject("ETag", header("Its version, for If-Match."));
        described.addHeaderObject("Colearn-Position", header("For the Colearn-After of your next query."));
        var mapping = endpoint.getMethodAnnotation(PostMapping.class);
        boolean creates = mapping != null && Arrays.stream(mapping.value()).noneMatch(path -> path.contains("{"));
        operation.getResponses().addApiResponse("201", described);
        if (!creates) {
            operation.getResponses().addApiResponse("200", described);
        }
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }
}
