package colearn.local.state;

import colearn.local.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The checkout that the stack was built in, and its state folder.
 *
 * @param root the folder that holds the script {@code colearn}
 */
public record Checkout(Path root) {
    private static final String VERSION = "0.1.0-SNAPSHOT";

    /** The checkout that the script named in the system property {@code colearn.root}. */
    public static Checkout current() {
        return new Checkout(Path.of(System.getProperty("colearn.root", "."))
                .toAbsolutePath()
                .normalize());
    }

    public Path state() {
        return root.resolve(".colearn");
    }

    public Path data() {
        return state().resolve("data");
    }

    public Path secrets() {
        return state().resolve("secrets");
    }

    public Path logs() {
        return state().resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** The executable jar of a module. */
    public Path jar(String folder, String module) {
        Path jar = root.resolve(folder).resolve("target").resolve(module + "-" + VERSION + ".jar");
        if (!Files.isRegularFile(jar)) {
            throw new Refusal(jar + " is missing: build it with 'mvn -DskipTests package'.");
        }
        return jar;
    }
}
