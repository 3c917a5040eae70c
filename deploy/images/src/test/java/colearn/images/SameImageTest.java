package colearn.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the build has made just now is made once more, elsewhere. */
class SameImageTest {
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path MADE = MODULE.resolve("target");
    private static final String SERVICE = "partner-service";

    @Test
    void anImageThatIsBuiltAgainHasTheSameDigest(@TempDir Path elsewhere) throws Exception {
        build(elsewhere, BuildImages.kept());

        assertThat(elsewhere.resolve(SERVICE + ".digest")).hasSameTextualContentAs(MADE.resolve(SERVICE + ".digest"));
        assertThat(Files.mismatch(elsewhere.resolve(SERVICE + ".tar"), MADE.resolve(SERVICE + ".tar")))
                .isEqualTo(-1);
    }

    @Test
    void whereTheTrainingRunIsNotKeptTheLastLayerAloneIsAnother(@TempDir Path elsewhere) throws Exception {
        build(elsewhere, elsewhere.resolve("nothing-kept"));

        var again = layers(elsewhere.resolve(SERVICE + ".tar"));
        var made = layers(MADE.resolve(SERVICE + ".tar"));
        assertThat(made).hasSize(6).doesNotHaveDuplicates();
        assertThat(again).hasSameSizeAs(made).startsWith(made.subList(0, 5).toArray(String[]::new));
    }

    private static void build(Path target, Path kept) throws Exception {
        new BuildImages(
                        MODULE,
                        target,
                        kept,
                        System.getProperty("colearn.version", ""),
                        Instant.parse(System.getProperty("colearn.time", "")))
                .make(List.of(SERVICE));
    }

    /** The digests of an archive's layers, the lowest first. */
    private static List<String> layers(Path archive) {
        var manifest = file(archive, "index.json").at("/manifests/0/digest").asString();
        return StreamSupport.stream(
                        file(archive, "blobs/" + manifest.replace(':', '/'))
                                .required("layers")
                                .spliterator(),
                        false)
                .map(it -> it.required("digest").asString())
                .toList();
    }

    private static JsonNode file(Path archive, String name) {
        try (var tar = new TarArchiveInputStream(Files.newInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return JsonMapper.shared().readTree(new String(tar.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            throw new AssertionError(archive + " has no " + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
