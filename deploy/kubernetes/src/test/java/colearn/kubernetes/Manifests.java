package colearn.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rendered overlay, or an example that adds a component to one.
 *
 * @param overlay {@code development}, {@code production} or {@code production-traced}
 */
record Manifests(String overlay, List<JsonNode> all) {
    private static final YAMLMapper YAML = new YAMLMapper(new YAMLFactory());

    static Manifests of(String overlay) {
        try (var documents = YAML.readerFor(JsonNode.class)
                .<JsonNode>readValues(Path.of("rendered", overlay + ".yaml").toFile())) {
            return new Manifests(overlay, documents.readAll());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<JsonNode> kind(String... kinds) {
        return all.stream().filter(it -> List.of(kinds).contains(it.path("kind").asText()));
    }

    /** Whoever makes pods, except the operators' resources. */
    Stream<JsonNode> workloads() {
        return kind("Deployment", "StatefulSet", "Job");
    }

    static String name(JsonNode manifest) {
        return manifest.path("kind").asText() + " "
                + manifest.at("/metadata/name").asText();
    }

    @Override
    public String toString() {
        return overlay;
    }
}
