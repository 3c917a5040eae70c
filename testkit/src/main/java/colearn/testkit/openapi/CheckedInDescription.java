package colearn.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import colearn.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The description of an API that is kept in the repository, so that a change of it is seen in review, and one that breaks clients fails the
 * build.
 */
public final class CheckedInDescription {
    private static final String PROPERTY = "colearn.openapi";

    private final Path file;
    private final String module;

    private CheckedInDescription(Path file, String module) {
        this.file = file;
        this.module = module;
    }

    /** {@code openapi.json} of the module whose tests run. */
    public static CheckedInDescription ofThisModule() {
        var module = Path.of("").toAbsolutePath();
        return new CheckedInDescription(module.resolve("openapi.json"), String.valueOf(module.getFileName()));
    }

    /**
     * Fails unless the service says what the file says. With {@code -Dcolearn.openapi=write} the file is written anew, but not over what would
     * break clients: that takes {@code -Dcolearn.openapi=break}, and a line in CHANGELOG.md.
     */
    public void agreesWith(Description now) {
        var wanted = System.getProperty(PROPERTY, "");
        if (wanted.equals("break")) {
            write(now);
        }
        var before = Json.stored().readTree(read());
        var broken = BreakingChanges.between(before, now.json());
        if (!broken.isEmpty()) {
            fail("""
                    This breaks clients of %s:
                    %s
                    Take it back, or offer the new beside the old. If nobody can be using it: %s""".formatted(module, String.join("\n", broken), command("break")));
        }
        if (wanted.equals("write")) {
            write(now);
        }
        assertThat(now.toString())
                .as("openapi.json is not what %s says of itself; regenerate it with: %s", module, command("write"))
                .isEqualTo(read());
    }

    private String command(String how) {
        return "mvn -pl %s -am test -Dtest=DescriptionJourneyTest -Dsurefire.failIfNoSpecifiedTests=false -D%s=%s"
                .formatted(module, PROPERTY, how);
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Description now) {
        try {
            Files.writeString(file, now.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
