package colearn.platform.database;

import static colearn.servers.shared.Patience.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.servers.process.FreePort;
import com.zaxxer.hikari.HikariConfig;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class PoolTest {
    private static final Duration FAR_TOO_LONG = Duration.ofMinutes(30);

    @Test
    void whoWaitsForADatabaseThatIsAwayGivesUpWhenTheServiceEnds() throws Exception {
        try (var pool = Pool.of(nowhere())) {
            var before = CompletableFuture.supplyAsync(() -> asked(pool));
            Awaitility.await().until(() -> pool.getHikariPoolMXBean().getThreadsAwaitingConnection() == 1);

            pool.hurry();

            assertThat(before.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isInstanceOf(SQLException.class);
            var after = CompletableFuture.supplyAsync(() -> asked(pool));
            assertThat(after.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isInstanceOf(SQLException.class);
        }
    }

    private static Object asked(Pool pool) {
        try (var connection = pool.getConnection()) {
            return connection;
        } catch (SQLException e) {
            // What it does next must not find itself interrupted.
            return Thread.currentThread().isInterrupted() ? "interrupted" : e;
        }
    }

    private static HikariConfig nowhere() {
        var config = new HikariConfig();
        config.setPoolName("nowhere");
        config.setJdbcUrl("jdbc:postgresql://127.0.0.1:%d/nothing".formatted(FreePort.find()));
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(FAR_TOO_LONG.toMillis());
        return config;
    }
}
