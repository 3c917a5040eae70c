package colearn.testkit.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A description as OpenAPI 3.0 would say it, with every reference written out: the library that compares descriptions passes over types that
 * are lists, as 3.1 writes them, and over types behind references.
 */
final class OldForm {
    private final JsonNode whole;

    private OldForm(JsonNode whole) {
        this.whole = whole;
    }

    static JsonNode of(JsonNode described) {
        var old = (ObjectNode) new OldForm(described).rewritten(described, Set.of());
        old.put("openapi", "3.0.1");
        old.withObject("/components").remove(List.of("schemas", "responses"));
        return old;
    }

    private JsonNode rewritten(JsonNode node, Set<String> within) {
        if (node instanceof ArrayNode list) {
            var copy = list.arrayNode();
            list.forEach(it -> copy.add(rewritten(it, within)));
            return copy;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        var reference = object.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return referred(reference, within);
        }
        if (object.get("anyOf") instanceof ArrayNode either && either.size() == 2) {
            // Something, or null: the only choice that the descriptions know.
            return ((ObjectNode) rewritten(either.get(0), within)).put("nullable", true);
        }
        var copy = object.objectNode();
        object.properties().forEach(it -> copy.set(it.getKey(), rewritten(it.getValue(), within)));
        if (copy.get("type") instanceof ArrayNode types) {
            typed(copy, types);
        }
        return copy;
    }

    /** A schema that holds itself ends there. */
    private JsonNode referred(String reference, Set<String> within) {
        if (within.contains(reference)) {
            return ((ObjectNode) whole).objectNode();
        }
        var deeper = new HashSet<>(within);
        deeper.add(reference);
        return rewritten(whole.at(reference.substring(1)), deeper);
    }

    private static void typed(ObjectNode schema, ArrayNode types) {
        for (var type : types) {
            if (type.asString().equals("null")) {
                schema.put("nullable", true);
            } else {
                schema.put("type", type.asString());
            }
        }
    }
}
