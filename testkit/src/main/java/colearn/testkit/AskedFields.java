package colearn.testkit;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Which fields a reader's record asks for that a schema does not declare, at every level that is made of records. */
final class AskedFields {
    private final JsonNode root;

    AskedFields(JsonNode schema) {
        this.root = schema;
    }

    /** JSON pointers into the data. */
    Stream<String> unknown(Class<?> reader) {
        return unknown(reader, root, "");
    }

    private Stream<String> unknown(Type reader, JsonNode schema, String at) {
        return switch (reader) {
            case Class<?> type -> ofRecord(type, resolved(schema), at);
            case ParameterizedType type -> ofContents(type, resolved(schema), at);
            default -> Stream.empty();
        };
    }

    private Stream<String> ofRecord(Class<?> type, JsonNode schema, String at) {
        return type.isRecord() && !isOneValue(type, schema)
                ? Arrays.stream(type.getRecordComponents()).flatMap(it -> unknown(it, schema, at))
                : Stream.empty();
    }

    private Stream<String> ofContents(ParameterizedType type, JsonNode schema, String at) {
        var raw = (Class<?>) type.getRawType();
        var content = type.getActualTypeArguments()[0];
        if (raw == Optional.class) {
            return unknown(content, schema, at);
        }
        return Collection.class.isAssignableFrom(raw)
                ? unknown(content, schema.path("items"), at + "/0")
                : Stream.empty();
    }

    private Stream<String> unknown(RecordComponent component, JsonNode schema, String at) {
        var name = at + "/" + component.getName();
        var declared = schema.path("properties").path(component.getName());
        return declared.isMissingNode() ? Stream.of(name) : unknown(component.getGenericType(), declared, name);
    }

    /** A record of one component may stand for a plain value. */
    private static boolean isOneValue(Class<?> type, JsonNode schema) {
        return type.getRecordComponents().length == 1
                && !schema.has("properties")
                && !schema.path("type").asString("").equals("object");
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.startsWith("#/") ? resolved(root.at(reference.substring(1))) : schema;
    }
}
