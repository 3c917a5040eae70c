package colearn.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.servers.shared.Servers;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A database that neither answers nor refuses, as a server does whose disk hangs. */
class HangingDatabaseTest {
    /** What Kubernetes gives a probe where nobody says otherwise. */
    private static final Duration OF_A_PROBE = Duration.ofSeconds(1);

    private static final HttpClient PROBE = HttpClient.newHttpClient();

    @Test
    void aProbeHearsInTimeThatAnInstanceIsNotReady() throws Exception {
        try (var service = Running.start(Map.of())) {
            Awaitility.await().until(() -> asked(service) == 200);
            var database = Servers.shared().superuserJdbcUrl().replace("/postgres?", "/" + service.database() + "?");
            try (var holder = DriverManager.getConnection(database);
                    var statement = holder.createStatement()) {
                holder.setAutoCommit(false);
                statement.execute("lock table view.state in access exclusive mode");
                for (int i = 0; i < 5; i++) {
                    assertThat(asked(service)).isEqualTo(503);
                }
                holder.rollback();
            }
            Awaitility.await().until(() -> asked(service) == 200);
        }
    }

    /** The status, or 0 when the probe's time was over. */
    private static int asked(Running service) throws IOException, InterruptedException {
        try {
            var request = HttpRequest.newBuilder(service.uri("/readyz")).timeout(OF_A_PROBE);
            return PROBE.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (HttpTimeoutException e) {
            return 0;
        }
    }
}
