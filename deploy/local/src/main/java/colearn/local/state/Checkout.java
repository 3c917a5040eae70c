package colearn.local.state;

import colearn.local.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The checkout that the stack was built in, and its state folder.
 *
 * @param root the folder that holds the script {@code colearn}
 * @param state the folder of everything that a run writes: data, secrets, logs, and who runs
 */
public record Checkout(Path root, Path state) {
    private static final String VERSION = "0.1.0-SNAPSHOT";

    /** With the state where it usually is. */
    public Checkout(Path root) {
        this(root, root.resolve(".colearn"));
    }

    /**
     * The checkout that the script named in the system property {@code colearn.root}. A second stack of it, such as the
     * system tests', keeps its state apart: {@code colearn.state}.
     */
    public static Checkout current() {
        Path root = absolute(System.getProperty("colearn.root", "."));
        String state = System.getProperty("colearn.state");
        return state == null ? new Checkout(root) : new Checkout(root, absolute(state));
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
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
