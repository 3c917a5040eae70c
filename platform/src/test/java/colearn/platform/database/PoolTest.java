package colearn.platform.database;

import static colearn.servers.shared.Patience.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.ladder.TestDatabase;
import colearn.servers.process.FreePort;
import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.AbstractDataSource;

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

    @Test
    void aFirstConnectionThatDiesWhileItIsSetUpSpoilsNoOther() throws Exception {
        var database = new TestDatabase();
        var made = new AtomicInteger();
        var config = new HikariConfig();
        config.setPoolName("unlucky");
        config.setInitializationFailTimeout(-1);
        config.setDataSource(new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                var connection = database.superuser();
                return made.getAndIncrement() == 0 ? killed(database, connection) : connection;
            }

            @Override
            public Connection getConnection(String username, String password) throws SQLException {
                return getConnection();
            }
        });
        try (var pool = Pool.of(config);
                var connection = pool.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select 1")) {
            assertThat(row.next()).isTrue();
        }
        assertThat(made).hasValueGreaterThan(1);
    }

    /** From another session: whoever holds the connection does not know it yet. */
    private static Connection killed(TestDatabase database, Connection connection) throws SQLException {
        int session = connection.unwrap(PGConnection.class).getBackendPID();
        try (var other = database.superuser();
                var statement = other.createStatement();
                var row = statement.executeQuery("select pg_terminate_backend(%d, 60000)".formatted(session))) {
            assertThat(row.next() && row.getBoolean(1))
                    .as("its session is gone")
                    .isTrue();
        }
        return connection;
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
