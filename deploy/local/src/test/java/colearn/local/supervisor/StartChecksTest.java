package colearn.local.supervisor;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.local.Refusal;
import colearn.local.state.Checkout;
import colearn.local.state.Ports;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartChecksTest {
    private static final Ports PORTS = new Ports(11_000);

    @TempDir
    private Path folder;

    private Checkout checkout = new Checkout(Path.of("."));

    @BeforeEach
    void makeStateFolder() throws Exception {
        checkout = new Checkout(folder);
        Files.createDirectories(checkout.state());
    }

    @Test
    void aBusyPortIsNamedWithWhoNeedsItAndWhatToDo() throws Exception {
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORTS.kafka()));
            assertThatThrownBy(() -> StartChecks.run(checkout, PORTS, Duration.ZERO))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(Integer.toString(PORTS.kafka()))
                    .hasMessageContaining("kafka")
                    .hasMessageContaining("--port-offset");
        }
    }

    @Test
    void freePortsAndAFreeDiskPass() {
        assertThatCode(() -> StartChecks.run(checkout, PORTS, Duration.ZERO)).doesNotThrowAnyException();
    }
}
