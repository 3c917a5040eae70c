package colearn.servers.shared;

import colearn.servers.ModuleTarget;
import colearn.servers.process.OwnSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for servers that live as long as this JVM, named by its process id, so that a later JVM can clear away what
 * one that was killed has left.
 */
final class TemporaryFolder {
    private TemporaryFolder() {}

    static Path create() {
        Path parent = ModuleTarget.folder("servers");
        try {
            Files.createDirectories(parent);
            for (Path old : entries(parent)) {
                if (ownerIsGone(old)) {
                    delete(old);
                }
            }
            return Files.createDirectories(
                    parent.resolve(Long.toString(ProcessHandle.current().pid())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets it be deleted when this JVM is gone: hundreds of databases are more files than an ending JVM has time for. */
    static void abandon(Path folder) {
        try {
            new ProcessBuilder(OwnSession.of(List.of("rm", "-rf", folder.toString())))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // It goes with the next start.
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            // A server that is just ending may still write: what is left goes with the next start.
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static boolean ownerIsGone(Path folder) {
        String name = folder.getFileName().toString();
        return name.chars().allMatch(Character::isDigit)
                && (name.equals(Long.toString(ProcessHandle.current().pid()))
                        || ProcessHandle.of(Long.parseLong(name)).isEmpty());
    }
}
