package colearn.servers.kafka;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/**
 * The broker's JVM: formats the log folder when it is new, starts the broker, says {@code READY} on standard output,
 * and ends when standard input does, which is when its parent has died.
 */
final class BrokerProcess {
    static final String READY = "READY";

    /** Kept reachable, so that nothing closes it: the lock is given back when this process ends, however it ends. */
    @SuppressWarnings({"unused", "FieldCanBeLocal"})
    private static @Nullable FileChannel held;

    private BrokerProcess() {}

    /**
     * Runs the broker until its parent ends.
     *
     * @param arguments log folder, client port, controller port
     */
    public static void main(String[] arguments) throws Exception {
        PrintStream parent = System.out;
        System.setOut(System.err); // nobody reads standard output after the one word
        Path data = Path.of(arguments[0]);
        holdAlone(data);
        Properties properties =
                BrokerProperties.of(data, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        format(data, properties);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> exitWithParent(System.in));
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
        try {
            server.startup();
        } catch (RuntimeException | Error e) {
            // Threads that it has started already would keep this process alive for ever.
            e.printStackTrace(System.err);
            Runtime.getRuntime().halt(1);
        }
        parent.println(READY);
        parent.flush();
        server.awaitShutdown();
    }

    /** The broker has a lock of its own, and notices too late: it may say that it is ready, and end itself after that. */
    private static void holdAlone(Path data) throws java.io.IOException {
        Files.createDirectories(data);
        held = FileChannel.open(
                data.resolveSibling(data.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (held.tryLock() == null) {
            System.err.println("Another broker runs on " + data + ".");
            Runtime.getRuntime().halt(1);
        }
    }

    private static void format(Path data, Properties properties) throws Exception {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(data);
        Path file = data.resolveSibling(data.getFileName() + ".properties");
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
        // --ignore-formatted: an earlier format may have been killed half-way.
        String[] command = {
            "format",
            "--config",
            file.toString(),
            "--cluster-id",
            Uuid.randomUuid().toString(),
            "--ignore-formatted"
        };
        int result = StorageTool.execute(command, System.err);
        if (result != 0) {
            System.exit(result);
        }
    }

    private static void exitWithParent(InputStream input) {
        try {
            input.transferTo(PrintStream.nullOutputStream());
        } catch (java.io.IOException e) {
            // the same: nobody holds the other end
        }
        System.exit(0);
    }
}
