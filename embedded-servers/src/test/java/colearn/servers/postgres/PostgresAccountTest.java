package colearn.servers.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.servers.ServerFailure;
import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Root has more than one way to run what refuses to be root, and may need another one for the same data tomorrow. */
class PostgresAccountTest {
    @TempDir
    private Path folder;

    @Test
    void whoIsNotRootRunsItAsItself() {
        assertThat(PostgresAccount.OWN.running(List.of("postgres"))).containsExactly("postgres");
        assertThat(PostgresAccount.ofThisProcess() == PostgresAccount.OWN).isEqualTo(!isRoot());
    }

    @Test
    @EnabledIf("isRoot")
    void dataThatNobodyMadeInsideRootsFolderGoesOnAsWhoeverThisMachineAllows() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        PostgresSettings settings = settings();
        try (PostgresServer first = PostgresServer.start(settings, PostgresAccount.NOBODY)) {
            execute(first, "CREATE TABLE kept AS SELECT 1 AS value");
            assertThatThrownBy(() -> PostgresServer.start(settings, PostgresAccount.NOBODY))
                    .isInstanceOf(ServerFailure.class)
                    .hasMessageContaining("already runs");
        }
        try (PostgresServer second = PostgresServer.start(settings)) {
            execute(second, "INSERT INTO kept SELECT 2");
        }
        try (PostgresServer third = PostgresServer.start(settings, PostgresAccount.NOBODY)) {
            execute(third, "INSERT INTO kept SELECT 3");
        }
    }

    static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    private PostgresSettings settings() {
        return new PostgresSettings(
                folder.resolve("binaries"),
                folder.resolve("data"),
                folder.resolve("postgres.log"),
                0,
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
