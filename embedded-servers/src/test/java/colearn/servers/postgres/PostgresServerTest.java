package colearn.servers.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.servers.ModuleTarget;
import colearn.servers.ServerFailure;
import colearn.servers.process.FreePort;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A durable server, as the local stack keeps one. */
class PostgresServerTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasCommittedIsThereAfterSigkillAndASecondStart() throws Exception {
        PostgresSettings settings = settings(FreePort.find());
        try (PostgresServer first = PostgresServer.start(settings)) {
            execute(first, "CREATE TABLE kept AS SELECT 1 AS value");
            first.process().destroyForcibly();
            first.process().onExit().join();
        }
        assertThat(folder.resolve("data/postmaster.pid")).exists();
        try (PostgresServer second = PostgresServer.start(settings)) {
            execute(second, "INSERT INTO kept SELECT 2");
        }
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void aPidFileThatNamesAnotherProgramIsStale() throws Exception {
        PostgresSettings settings = settings(0);
        PostgresServer.start(settings).close();
        Files.writeString(
                folder.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n");
        try (PostgresServer again = PostgresServer.start(settings)) {
            execute(again, "SELECT 1");
        }
    }

    @Test
    void aSecondServerOnTheSameDataIsRefused() {
        try (PostgresServer first = PostgresServer.start(settings(0))) {
            assertThatThrownBy(() -> PostgresServer.start(settings(0)))
                    .isInstanceOf(ServerFailure.class)
                    .hasMessageContaining("already runs")
                    .hasMessageContaining(Long.toString(first.process().pid()));
        }
    }

    @Test
    void aDataFolderThatWasLeftHalfMadeIsMadeAgain() throws Exception {
        Files.createDirectories(folder.resolve("data.unfinished/base"));
        Files.writeString(folder.resolve("data.unfinished/PG_VERSION"), "18");
        try (PostgresServer server = PostgresServer.start(settings(0))) {
            execute(server, "SELECT 1");
        }
    }

    @Test
    void aBusyPortIsSaid() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            PostgresSettings settings = settings(taken.getLocalPort());
            assertThatThrownBy(() -> PostgresServer.start(settings)).hasMessageContaining("Address already in use");
        }
    }

    @Test
    void aLoginNeedsThePassword() {
        try (PostgresServer server = PostgresServer.start(settings(0))) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    private PostgresSettings settings(int port) {
        return new PostgresSettings(
                ModuleTarget.folder("postgres"),
                folder.resolve("data"),
                folder.resolve("postgres.log"),
                port,
                true,
                "a password");
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.superuserJdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
