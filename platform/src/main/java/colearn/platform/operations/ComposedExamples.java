package colearn.platform.operations;

import colearn.platform.json.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Gives each body, answer and parameter an example, put together from those of its parts, and parameters a sentence. */
final class ComposedExamples implements GlobalOpenApiCustomizer {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final DescriptionTexts texts;

    ComposedExamples(DescriptionTexts texts) {
        this.texts = texts;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> complete(api, operation));
    }

    private void complete(OpenAPI api, Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(it -> complete(operation, it));
        }
        if (operation.getRequestBody() != null) {
            complete(api, operation.getRequestBody().getContent());
        }
        operation.getResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                complete(api, answer.getContent());
            }
        });
    }

    private void complete(Operation operation, Parameter parameter) {
        if (parameter.getDescription() == null) {
            texts.parameter(operation.getOperationId(), parameter.getName()).ifPresent(parameter::setDescription);
        }
        var schema = parameter.getSchema();
        if (schema instanceof Schema<?> known
                && Boolean.TRUE.equals(parameter.getRequired())
                && known.getTypes() != null
                && known.getTypes().contains("string")
                && known.getExample() == null) {
            texts.example(parameter.getName()).ifPresent(it -> parameter.setExample(it.asString()));
        }
    }

    private void complete(OpenAPI api, @Nullable Content content) {
        if (content == null) {
            return;
        }
        for (MediaType type : content.values()) {
            var example = type.getSchema() == null ? null : compose(api, type.getSchema(), List.of());
            if (example != null) {
                type.setExample(Json.stored().convertValue(example, Object.class));
            }
        }
    }

    /** @return null where nobody said what it could look like */
    private @Nullable JsonNode compose(OpenAPI api, Schema<?> schema, List<String> names) {
        for (var name : names) {
            var said = texts.example(name);
            if (said.isPresent()) {
                return said.get();
            }
        }
        if (schema.get$ref() != null) {
            var name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
            return texts.example(name).orElseGet(() -> object(api, name));
        }
        if (schema.getAnyOf() != null) {
            return compose(api, schema.getAnyOf().getFirst(), names);
        }
        if (schema.getItems() != null) {
            var list = NODES.arrayNode();
            Optional.ofNullable(compose(api, schema.getItems(), names)).ifPresent(list::add);
            return list;
        }
        return leaf(schema);
    }

    private JsonNode object(OpenAPI api, String name) {
        var object = NODES.objectNode();
        Schema<?> schema = api.getComponents().getSchemas().get(name);
        if (schema != null && schema.getProperties() != null) {
            schema.getProperties().forEach((property, value) -> {
                var example = compose(api, value, List.of(name + "." + property, property));
                if (example != null) {
                    object.set(property, example);
                }
            });
        }
        return object;
    }

    private static @Nullable JsonNode leaf(Schema<?> schema) {
        if (schema.getExample() != null) {
            return NODES.stringNode(schema.getExample().toString());
        }
        if (schema.getEnum() != null && !schema.getEnum().isEmpty()) {
            return NODES.stringNode(schema.getEnum().getFirst().toString());
        }
        var types = schema.getTypes() == null ? Set.<String>of() : schema.getTypes();
        if (types.contains("integer") || types.contains("number")) {
            return NODES.numberNode(1);
        }
        return types.contains("boolean") ? NODES.booleanNode(true) : null;
    }
}
