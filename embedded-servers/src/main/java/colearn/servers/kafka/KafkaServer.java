package colearn.servers.kafka;

import colearn.servers.ModuleTarget;
import colearn.servers.ServerFailure;
import colearn.servers.process.FreePort;
import colearn.servers.process.LogTail;
import colearn.servers.process.OwnSession;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Kafka broker in a JVM that is a child of this one. The broker's jars stand in a folder of the module's target and
 * on no other class path; the child ends with this JVM even when that is killed.
 */
public final class KafkaServer implements AutoCloseable {
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
                if (saysReady(process)) {
                    return new KafkaServer(port, process);
                }
                process.destroyForcibly();
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

    private static boolean saysReady(Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(BrokerProcess.READY)) {
                return true;
            }
        }
        return false;
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
