package colearn.servers.postgres;

import colearn.servers.ServerFailure;
import colearn.servers.process.OwnSession;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL's programs, as root too: PostgreSQL refuses to run as root, so there it runs in a user namespace in
 * which root is nobody, while the files stay root's.
 */
final class PostgresCommand {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private PostgresCommand() {}

    static Process start(Path log, List<String> command) {
        List<String> whole = new ArrayList<>(ROOT ? List.of("unshare", "-U") : List.of());
        whole.addAll(command);
        try {
            return new ProcessBuilder(OwnSession.of(whole))
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new ServerFailure("Cannot start " + whole.getFirst() + ": " + e.getMessage(), e);
        }
    }
}
