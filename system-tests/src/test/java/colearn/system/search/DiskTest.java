package colearn.system.search;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A search that finds nothing proves something only if it finds what is there. */
class DiskTest {
    private static final String WORD = "canary7QX2kd93hfmw";

    @TempDir
    private Path folder = Path.of(".");

    static Stream<byte[]> forms() {
        var around = "well, " + WORD + "!";
        return Stream.of(
                around.getBytes(UTF_8),
                around.getBytes(UTF_16LE),
                around.getBytes(UTF_16BE),
                HexFormat.of().formatHex(around.getBytes(UTF_8)).getBytes(UTF_8),
                HexFormat.of().withUpperCase().formatHex(around.getBytes(UTF_8)).getBytes(UTF_8),
                base64("a " + WORD + " b"),
                base64("ab " + WORD + " b"),
                base64("abc " + WORD + " b"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void findsAWordHoweverItIsWritten(byte[] content) throws IOException {
        var file = Files.createDirectories(folder.resolve("deep/down")).resolve("file");
        Files.write(file, content);
        Files.writeString(folder.resolve("other"), "canary7QX2kd93hfm and nothing more");
        assertThat(Disk.filesWith(Needle.of(WORD), folder)).containsExactly(file);
    }

    private static byte[] base64(String text) {
        return Base64.getEncoder().encode(text.getBytes(UTF_8));
    }
}
