package colearn.servers.kafka;

import colearn.servers.ModuleTarget;
import colearn.servers.ServerFailure;
import colearn.servers.process.FreePort;
import colearn.servers.process.LogTail;
import colearn.servers.process.OwnSession;
import colearn.servers.process.ScratchFolder;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A Kafka broker in a JVM that is a child of this one. The broker's jars stand in a folder of the module's target and
 * on no other class path; the child ends with this JVM even when that is killed.
 */
public final class KafkaServer implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 5;

    private final int port;
    private final Process process;

    private KafkaServer(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Starts a broker and waits until it serves clients.
     *
     * @throws ServerFailure when it ends instead
     */
    public static KafkaServer start(KafkaSettings settings) {
        boolean portsAreFree = settings.port() == 0;
        for (int attempt = 1; ; attempt++) {
            int port = portsAreFree ? FreePort.find() : settings.port();
            int controllerPort = settings.controllerPort() == 0 ? FreePort.find() : settings.controllerPort();
            try {
                Process process = launch(settings, port, controllerPort);
                if (becomesReady(process)) {
                    return new KafkaServer(port, process);
                }
            } catch (IOException e) {
                throw new ServerFailure("Kafka cannot start in " + settings.data() + ": " + e.getMessage(), e);
            }
            // Between finding a free port and using it, somebody else may have taken it.
            if (!portsAreFree || attempt == ATTEMPTS) {
                throw new ServerFailure(
                        "Kafka does not start, see " + settings.log() + ": " + LogTail.of(settings.log()));
            }
        }
    }

    private static Process launch(KafkaSettings settings, int port, int controllerPort) throws IOException {
        Path jars = ModuleTarget.folder("broker");
        if (!Files.isDirectory(jars)) {
            throw new ServerFailure("The broker's jars are not in " + jars + ": build embedded-servers with Maven.");
        }
        Files.createDirectories(settings.log().getParent());
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                ScratchFolder.emptied(settings.data().resolveSibling("kafka-tmp")),
                "-Dlog4j2.configurationFile=classpath:colearn/servers/kafka/broker-log4j2.yaml",
                "-cp",
                ModuleTarget.classes() + File.pathSeparator + jars.resolve("*"),
                BrokerProcess.class.getName(),
                settings.data().toString(),
                Integer.toString(port),
                Integer.toString(controllerPort));
        return new ProcessBuilder(OwnSession.of(command))
                .redirectError(ProcessBuilder.Redirect.appendTo(settings.log().toFile()))
                .start();
    }

    private static boolean becomesReady(Process process) throws IOException {
        boolean ready = false;
        try {
            FutureTask<Boolean> word = new FutureTask<>(() -> saysReady(process));
            Thread.ofPlatform().daemon().name("kafka-start").start(word); // not of the common pool: it blocks
            ready = word.get(START.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("its start was interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("it did not say that it is ready", e);
        } finally {
            if (!ready) {
                process.destroyForcibly();
            }
        }
        return ready;
    }

    private static boolean saysReady(Process process) {
        return process.inputReader(StandardCharsets.UTF_8).lines().anyMatch(BrokerProcess.READY::equals);
    }

    /** {@code 127.0.0.1:port}, as Kafka's clients take it. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The broker's process; its end says that the broker is gone. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Ends the broker at once; what it had not written yet is recovered or lost as after a crash. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends the broker in good order, at last by force. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
