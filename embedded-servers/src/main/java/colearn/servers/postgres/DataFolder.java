package colearn.servers.postgres;

import colearn.servers.ServerFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The data folder of a server: made once, and made ready again after whatever ended its last server. */
final class DataFolder {
    private final PostgresSettings settings;
    private final PostgresBinaries binaries;
    private final PostgresCommand run;

    DataFolder(PostgresSettings settings, PostgresBinaries binaries, PostgresCommand run) {
        this.settings = settings;
        this.binaries = binaries;
        this.run = run;
    }

    /** Makes the folder when it is missing. A creation that was interrupted counts as missing. */
    void prepare() throws IOException, InterruptedException {
        Path data = settings.data();
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Path unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
        deleteAll(unfinished);
        Files.createDirectories(data.getParent());
        Path password = Files.createTempFile(data.getParent(), "initdb", ".password"); // readable for its owner alone
        try {
            Files.writeString(password, settings.superuserPassword());
            int result = run.start(initdb(unfinished, password)).waitFor();
            if (result != 0) {
                throw new ServerFailure("PostgreSQL's initdb failed, see " + settings.log() + ": " + run.lastWords());
            }
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> initdb(Path folder, Path password) {
        List<String> command = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "--pgdata=" + folder,
                "--username=postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256"));
        command.addAll(PostgresOptions.INITDB);
        if (!settings.durable()) {
            command.add("--no-sync");
        }
        return command;
    }

    /**
     * Clears the pid file of a server that was killed. PostgreSQL would only look whether any process has that number,
     * and after a restart of the machine another one may.
     *
     * @throws ServerFailure when a server does run on this folder
     */
    void clearStalePidFile() throws IOException {
        Path file = settings.data().resolve("postmaster.pid");
        Optional<ProcessHandle> running = lines(file).stream()
                .findFirst()
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                .filter(this::isServer);
        if (running.isPresent()) {
            throw new ServerFailure("A PostgreSQL server already runs on " + settings.data() + ", process "
                    + running.get().pid() + ": end it first.");
        }
        Files.deleteIfExists(file);
    }

    /** By its arguments: the program's name is hidden where the server runs as another account. */
    private boolean isServer(ProcessHandle process) {
        String[] arguments = process.info().arguments().orElse(new String[0]);
        return List.of(arguments).contains(settings.data().toString());
    }

    /** True once the server that has this process id says that it takes connections. */
    boolean saysReady(long pid) throws IOException {
        List<String> lines = lines(settings.data().resolve("postmaster.pid"));
        return lines.size() >= 8
                && lines.get(0).strip().equals(Long.toString(pid))
                && lines.get(7).strip().equals("ready");
    }

    /** Empty where there is no such file: a server that ends may take it away at any moment. */
    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
