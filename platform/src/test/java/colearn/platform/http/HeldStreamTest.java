package colearn.platform.http;

import colearn.servers.shared.Servers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HeldStreamTest {
    @Test
    void whoWaitsInVainForAnAggregateIsToldToSendAgain() throws SQLException {
        var service = Running.shared();
        var manager = service.manager();
        var ladder = manager.post(
                        "/ladders",
                        CommandsOverHttpTest.ladder(UUID.randomUUID().toString()))
                .json()
                .get("id")
                .asString();

        var database = Servers.shared().superuserJdbcUrl().replace("/postgres?", "/" + service.database() + "?");
        try (var writer = DriverManager.getConnection(database);
                var statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            // As an append that does not come to its end.
            statement.execute(
                    "select pg_advisory_xact_lock(hashtextextended('partner/ladder/%s', 0))".formatted(ladder));

            manager.post(
                            "/ladders/" + ladder + "/name",
                            "{\"name\":\"%s\"}".formatted(UUID.randomUUID()),
                            "If-Match",
                            "\"1\"")
                    .isProblem(409, "contended");
            writer.rollback();
        }
    }
}
