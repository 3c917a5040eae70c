package colearn.servers.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts a child in a session of its own, where {@code setsid} exists: Ctrl-C in a terminal signals everything of the
 * terminal's group, and a server must rather end when and how its parent says.
 */
public final class OwnSession {
    private static final List<String> PREFIX = found("setsid") ? List.of("setsid") : List.of();

    private OwnSession() {}

    /** The command to run instead; the process id is the command's own all the same. */
    public static List<String> of(List<String> command) {
        List<String> whole = new ArrayList<>(PREFIX);
        whole.addAll(command);
        return whole;
    }

    private static boolean found(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
