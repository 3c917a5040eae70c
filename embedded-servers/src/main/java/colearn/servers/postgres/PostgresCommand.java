package colearn.servers.postgres;

import colearn.servers.ServerFailure;
import colearn.servers.process.LogTail;
import colearn.servers.process.OwnSession;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs PostgreSQL's programs as an account.
 *
 * @param log where their output goes
 */
record PostgresCommand(PostgresAccount account, Path log) {
    Process start(List<String> command) {
        List<String> whole = account.running(command);
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

    /** What the log ends with, and what to do where that is known. */
    String lastWords() {
        String tail = LogTail.of(log);
        return tail.contains("unshare")
                ? tail + " PostgreSQL does not run as root unless 'unshare -U' or 'setpriv' works: start as an ordinary"
                        + " user."
                : tail;
    }
}
