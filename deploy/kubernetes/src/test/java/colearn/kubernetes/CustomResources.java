package colearn.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** CloudNativePG's resources, held against the schemas of its definitions; what those do not name is refused, as the API server prunes it. */
final class CustomResources {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private CustomResources() {}

    static boolean know(JsonNode manifest) {
        return Files.isRegularFile(file(manifest));
    }

    static Optional<String> objection(JsonNode manifest) {
        try {
            var schema = JsonMapper.shared().readTree(Files.readString(file(manifest)));
            close(schema);
            var errors =
                    SCHEMAS.getSchema(schema).validate(manifest.path("spec").toString(), InputFormat.JSON);
            return errors.isEmpty()
                    ? Optional.empty()
                    : Optional.of(errors.stream().map(Object::toString).collect(Collectors.joining("; ")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(JsonNode manifest) {
        var group = manifest.path("apiVersion").asText().replaceFirst("/.*", "");
        return Path.of("schemas", group + "_" + manifest.path("kind").asText() + ".json");
    }

    private static void close(tools.jackson.databind.JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.has("properties")
                && !object.has("additionalProperties")
                && !object.has("x-kubernetes-preserve-unknown-fields")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(CustomResources::close);
    }
}
