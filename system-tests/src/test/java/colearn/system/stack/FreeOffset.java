package colearn.system.stack;

import colearn.local.state.Ports;
import colearn.local.state.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** A port offset at which nobody else's program listens, so that a developer's own stack may run meanwhile. */
final class FreeOffset {
    private static final int ATTEMPTS = 200;
    /** Below the ports that systems hand out by themselves. */
    private static final int HIGHEST = 13_000;

    private FreeOffset() {}

    static Ports find() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Ports ports = new Ports(ThreadLocalRandom.current().nextInt(200, HIGHEST / 10) * 10);
            if (allFree(ports)) {
                return ports;
            }
        }
        throw new IllegalStateException("no port offset is free");
    }

    private static boolean allFree(Ports ports) {
        return IntStream.of(
                        ports.postgres(),
                        ports.kafka(),
                        ports.kafkaController(),
                        ports.identity(),
                        ports.of(Service.PARTNER),
                        ports.of(Service.SESSION),
                        ports.of(Service.INSIGHT))
                .allMatch(FreeOffset::isFree);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
