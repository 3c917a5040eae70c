package colearn.servers.postgres;

import colearn.servers.ModuleTarget;
import java.nio.file.Path;

/**
 * How a PostgreSQL server is to run.
 *
 * @param binaries where the binaries are unpacked to, once a version
 * @param data the data folder; created when it is missing, used as it is when it is there
 * @param log the file that the server's messages are appended to
 * @param port a port of 127.0.0.1, or 0 for a free one
 * @param durable false gives up all promises after a crash, for speed: for tests alone
 * @param superuserPassword of the login {@code postgres}; must be the one that the data folder was created with
 */
public record PostgresSettings(
        Path binaries, Path data, Path log, int port, boolean durable, String superuserPassword) {
    /** For tests: a free port and nothing durable. */
    public static PostgresSettings temporary(Path folder, String superuserPassword) {
        return new PostgresSettings(
                ModuleTarget.folder("postgres"),
                folder.resolve("data"),
                folder.resolve("postgres.log"),
                0,
                false,
                superuserPassword);
    }
}
