package colearn.local.supervisor;

import colearn.local.Refusal;
import colearn.local.state.Checkout;
import colearn.local.state.Ports;
import colearn.local.state.Service;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What can be known to go wrong before anything is started. */
final class StartChecks {
    private static final long MEGABYTE = 1 << 20;
    /** Binaries, a fresh database, the broker's log, and room to work. */
    private static final long NEEDED = 700 * MEGABYTE;

    private static final int POLL_MILLIS = 100;

    private StartChecks() {}

    /**
     * Looks at the disk and the ports.
     *
     * @param patience how long a port may stay busy: processes of a killed supervisor may just be ending
     * @throws Refusal with what to do
     */
    static void run(Checkout checkout, Ports ports, Duration patience) throws IOException, InterruptedException {
        long free = Files.getFileStore(checkout.state()).getUsableSpace();
        if (free < NEEDED) {
            throw new Refusal("Only " + free / MEGABYTE + " MB are free for " + checkout.state() + "; the stack needs "
                    + NEEDED / MEGABYTE + " MB: make room, and start again.");
        }
        try {
            bind(0);
        } catch (IOException e) {
            throw new Refusal(
                    "Nothing can listen on 127.0.0.1 (" + e.getMessage() + "): bring up this machine's loopback"
                            + " interface, and start again.",
                    e);
        }
        Map<String, Integer> wanted = new LinkedHashMap<>();
        wanted.put("postgres", ports.postgres());
        wanted.put("kafka", ports.kafka());
        wanted.put("kafka's controller", ports.kafkaController());
        wanted.put("identity", ports.identity());
        for (Service service : Service.values()) {
            wanted.put(service.longName(), ports.of(service));
            wanted.put("management of " + service.longName(), ports.managementOf(service));
        }
        Instant end = Instant.now().plus(patience);
        for (Map.Entry<String, Integer> each : wanted.entrySet()) {
            while (!isFree(each.getValue())) {
                if (Instant.now().isAfter(end)) {
                    throw new Refusal("Port " + each.getValue() + ", which " + each.getKey() + " needs, is in use by"
                            + " another program: end that one, or choose other ports with"
                            + " './colearn up --port-offset 100'.");
                }
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
        }
    }

    private static boolean isFree(int port) {
        try {
            bind(port);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void bind(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // connections of an earlier run that still linger do no harm
            socket.bind(new InetSocketAddress("127.0.0.1", port));
        }
    }
}
