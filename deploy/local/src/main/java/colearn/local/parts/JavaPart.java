package colearn.local.parts;

import colearn.local.state.Checkout;
import colearn.servers.process.Leash;
import colearn.servers.process.LogTail;
import colearn.servers.process.OwnSession;
import colearn.servers.process.ScratchFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Spring Boot program in a JVM of its own.
 *
 * @param settings its properties; they go through the environment, which unlike a command line no other user can read
 */
public record JavaPart(Checkout checkout, String name, int port, Path jar, Map<String, Object> settings)
        implements Part {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final int POLL_MILLIS = 100;
    private static final int SIGNALLED = 128;

    /** Small and quick to start, rather than fast in the long run. */
    private static final List<String> JVM = List.of(
            "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-Xshare:auto");

    @Override
    public Running start() {
        try {
            Process process = launch();
            boolean ready = false;
            try {
                ready = becomesReady(process);
            } finally {
                if (!ready) {
                    process.destroyForcibly();
                }
            }
            if (!ready) {
                throw failure(process);
            }
            return new RunningProcess(process);
        } catch (IOException e) {
            throw new PartFailure("Cannot start " + name + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("The start of " + name + " was interrupted.", e);
        }
    }

    private Process launch() throws IOException, InterruptedException {
        Path unpacked = new UnpackedJar(jar, checkout.state().resolve("unpacked")).path();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.add(ScratchFolder.emptied(checkout.state().resolve("tmp").resolve(name)));
        command.addAll(List.of("-jar", unpacked.toString()));
        ProcessBuilder builder = new ProcessBuilder(OwnSession.of(command))
                .directory(checkout.state().toFile()) // no stray application.yaml of a developer's folder
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(checkout).toFile()));
        builder.environment()
                .put("SPRING_APPLICATION_JSON", JsonMapper.builder().build().writeValueAsString(settings));
        Process process = builder.start();
        Leash.tie(process, "TERM");
        return process;
    }

    private boolean becomesReady(Process process) throws InterruptedException {
        Instant end = Instant.now().plus(START);
        Readiness readiness = new Readiness(port);
        while (Instant.now().isBefore(end)) {
            if (readiness.isGiven()) {
                return process.isAlive();
            }
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return false;
    }

    private PartFailure failure(Process process) {
        boolean killed = !process.isAlive() && process.exitValue() > SIGNALLED;
        return new PartFailure(
                name + " does not start, see " + log(checkout) + ": " + LogTail.of(log(checkout)), killed);
    }

    /** Its process, ended by SIGTERM, which Spring Boot takes as a graceful stop. */
    private record RunningProcess(Process child) implements Running {
        @Override
        public ProcessHandle process() {
            return child.toHandle();
        }

        @Override
        public void end() {
            child.destroy();
            try {
                if (!child.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                    child.destroyForcibly().waitFor();
                }
            } catch (InterruptedException e) {
                child.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
