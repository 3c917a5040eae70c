package colearn.testkit.openapi;

import colearn.platform.json.Json;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds data against the schemas of a description, as if they allowed no other fields: what is told is described. */
final class DescribedSchemas {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final JsonMapper JSON = Json.stored();

    private final JsonNode components;
    private final Map<JsonNode, com.networknt.schema.Schema> known = new ConcurrentHashMap<>();

    DescribedSchemas(JsonNode description) {
        this.components = description.path("components").deepCopy();
        components.path("schemas").forEach(DescribedSchemas::close);
    }

    /** What is wrong with it; empty when it fits. */
    List<String> misfits(JsonNode schema, JsonNode data) {
        // As text and back, as a reader gets it.
        var read = JSON.readTree(JSON.writeValueAsString(data));
        return known
                .computeIfAbsent(schema, this::whole)
                .validate(read, context -> context.executionConfig(it -> it.formatAssertionsEnabled(true)))
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private com.networknt.schema.Schema whole(JsonNode schema) {
        var whole = (ObjectNode) schema.deepCopy();
        whole.set("components", components);
        return SCHEMAS.getSchema(whole);
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties")) {
            object.put("additionalProperties", false);
        }
    }
}
