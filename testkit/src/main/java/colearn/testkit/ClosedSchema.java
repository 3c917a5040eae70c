package colearn.testkit;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A schema as it is, but for one thing: an object has no field that it does not declare. */
final class ClosedSchema {
    private static final String CLOSED = "unevaluatedProperties";
    private static final List<String> ONE = List.of("items", "contains", "additionalProperties");
    private static final List<String> NAMED = List.of("properties", "$defs", "patternProperties");
    private static final List<String> PARTS = List.of("allOf", "anyOf", "oneOf");

    private ClosedSchema() {}

    static JsonNode of(JsonNode schema) {
        return close(schema.deepCopy());
    }

    private static JsonNode close(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            below(object);
            if (object.has("properties") && !object.has("additionalProperties")) {
                object.put(CLOSED, false);
            }
        }
        return schema;
    }

    private static void below(ObjectNode schema) {
        ONE.forEach(keyword -> close(schema.path(keyword)));
        NAMED.forEach(keyword -> schema.path(keyword).forEach(ClosedSchema::close));
        // The parts of one object see only their own fields, so only the whole can be closed.
        PARTS.forEach(keyword -> schema.path(keyword).forEach(part -> {
            if (part instanceof ObjectNode object) {
                below(object);
            }
        }));
    }
}
