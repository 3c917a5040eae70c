package colearn.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    @TempDir
    private Path folder;

    @Test
    void isMadeOnceAndForItsOwnerAlone() throws Exception {
        Path file = folder.resolve("keys/signing.key");
        assertThat(SigningKey.in(file)).isEqualTo(SigningKey.in(file));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileWithSomethingElseIsNotOverwritten() throws Exception {
        Path file = folder.resolve("signing.key");
        Files.writeString(file, "a shopping list");
        assertThatThrownBy(() -> SigningKey.in(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("delete it");
        assertThat(file).hasContent("a shopping list");
    }
}
