package colearn.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

@Execution(CONCURRENT)
class DatabaseAwayTest {
    @Test
    void whileTheDatabaseIsAwayAServiceSaysSoAndLivesOn() throws SQLException {
        try (var service = Running.start(Map.of("colearn.database.patience", "500ms"))) {
            var manager = service.manager();
            var body = CommandsOverHttpTest.ladder(UUID.randomUUID().toString());
            allowConnections(service, false);

            var refused =
                    manager.post("/ladders", body, "Idempotency-Key", "once").isProblem(503, "unavailable");
            assertThat(refused.header("Retry-After")).isNotEmpty();
            manager.get("/ladders").isProblem(503, "unavailable");
            assertThat(service.with(null).get("/readyz").status()).isEqualTo(503);
            assertThat(service.with(null).get("/livez").status()).isEqualTo(200);
            assertThat(service.management().get("/actuator/prometheus").status())
                    .isEqualTo(200);

            allowConnections(service, true);
            Awaitility.await().untilAsserted(() -> {
                assertThat(service.with(null).get("/readyz").status()).isEqualTo(200);
                assertThat(manager.post("/ladders", body, "Idempotency-Key", "once")
                                .status())
                        .isEqualTo(201);
            });
        }
    }

    private static void allowConnections(Running service, boolean allowed) throws SQLException {
        try (var connection = service.superuser();
                var statement = connection.createStatement()) {
            statement.execute("alter database %s allow_connections %s".formatted(service.database(), allowed));
            if (!allowed) {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
                        .formatted(service.database()));
            }
        }
    }
}
