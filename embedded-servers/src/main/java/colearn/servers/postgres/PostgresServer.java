package colearn.servers.postgres;

import colearn.servers.ServerFailure;
import colearn.servers.process.FreePort;
import colearn.servers.process.Leash;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server that is a child of this JVM: it listens on 127.0.0.1 alone, asks every login for a password, and
 * ends with the JVM even when that is killed.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final int POLL_MILLIS = 25;
    private static final int ATTEMPTS = 20;

    private final PostgresSettings settings;
    private final int port;
    private final Process process;

    private PostgresServer(PostgresSettings settings, int port, Process process) {
        this.settings = settings;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts a server, and makes its data folder when there is none.
     *
     * @throws ServerFailure when it does not take connections within a minute
     */
    public static PostgresServer start(PostgresSettings settings) {
        return start(settings, PostgresAccount.ofThisProcess());
    }

    static PostgresServer start(PostgresSettings settings, PostgresAccount account) {
        try {
            Files.createDirectories(settings.log().getParent());
            PostgresBinaries binaries = PostgresBinaries.in(settings.binaries());
            PostgresCommand run = new PostgresCommand(account, settings.log());
            DataFolder data = new DataFolder(settings, binaries, run);
            data.prepare();
            data.clearStalePidFile();
            account.own(settings.data());
            return startOn(settings, binaries, data, run);
        } catch (IOException e) {
            throw new ServerFailure("PostgreSQL cannot start in " + settings.data() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("PostgreSQL's start was interrupted.", e);
        }
    }

    private static PostgresServer startOn(
            PostgresSettings settings, PostgresBinaries binaries, DataFolder data, PostgresCommand run)
            throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            int port = settings.port() == 0 ? FreePort.find() : settings.port();
            Process process = run.start(command(settings, binaries, port));
            Leash.tie(process, "INT");
            PostgresServer server = new PostgresServer(settings, port, process);
            boolean ready = false;
            try {
                ready = becomesReady(process, data);
            } finally {
                if (!ready) {
                    server.close();
                }
            }
            if (ready) {
                return server;
            }
            String tail = run.lastWords();
            // A killed server's children need a moment to notice; a free port may have been taken meanwhile.
            boolean passing = tail.contains("shared memory block") || settings.port() == 0;
            if (!passing || attempt == ATTEMPTS) {
                throw new ServerFailure("PostgreSQL does not start, see " + settings.log() + ": " + tail);
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    private static boolean becomesReady(Process process, DataFolder data) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(START);
        while (Instant.now().isBefore(end)) {
            if (data.saysReady(process.pid())) {
                return true;
            }
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return false;
    }

    private static List<String> command(PostgresSettings settings, PostgresBinaries binaries, int port) {
        List<String> command = new ArrayList<>(
                List.of(binaries.program("postgres"), "-D", settings.data().toString(), "-p", Integer.toString(port)));
        PostgresOptions.of(settings.durable()).forEach(option -> command.addAll(List.of("-c", option)));
        List.of("listen_addresses=127.0.0.1", "unix_socket_directories=") // a socket in /tmp would clash between users
                .forEach(option -> command.addAll(List.of("-c", option)));
        return command;
    }

    public int port() {
        return port;
    }

    /** The server's own process; its end says that the server is gone. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** JDBC URL of a database, without name or password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** JDBC URL of the database {@code postgres} with the superuser's login in it: for provisioning alone. */
    public String superuserJdbcUrl() {
        return jdbcUrl("postgres") + "?user=postgres&password="
                + URLEncoder.encode(settings.superuserPassword(), StandardCharsets.UTF_8);
    }

    /** Ends the server in good order (clients are cut off, nothing that was committed is lost), at last by force. */
    @Override
    public void close() {
        if (!process.isAlive()) {
            return; // its number may be somebody else's by now
        }
        try {
            // SIGINT is PostgreSQL's fast shutdown; SIGTERM, which destroy() sends, would wait for every client.
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
