package colearn.servers.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.servers.Provisioning;
import colearn.servers.ServiceLogins;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProvisioningTest {
    private static final Servers SERVERS = Servers.shared();
    private static final Provisioning PROVISIONING = new Provisioning(SERVERS.superuserJdbcUrl());
    private static final String PASSWORD = "it's \"quoted\" %I";

    @BeforeAll
    static void prepare() {
        PROVISIONING.prepare("gemba", ServiceLogins.all(PASSWORD));
    }

    @Test
    void theOwnerMigratesAndHandsTablesToTheLoader() throws Exception {
        try (Connection owner = login("gemba", "gemba_owner", PASSWORD)) {
            assertThatCode(() -> {
                        execute(owner, "CREATE EXTENSION IF NOT EXISTS btree_gist");
                        execute(owner, "CREATE EXTENSION IF NOT EXISTS pg_trgm");
                        execute(owner, "CREATE SCHEMA view");
                        execute(owner, "GRANT CREATE ON SCHEMA view TO gemba_loader");
                        execute(owner, "CREATE TABLE view.seen (what text)");
                        execute(owner, "ALTER TABLE view.seen OWNER TO gemba_loader");
                    })
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void theAppMayConnectAndMakeNothing() throws Exception {
        try (Connection app = login("gemba", "gemba_app", PASSWORD)) {
            assertThatThrownBy(() -> execute(app, "CREATE TABLE mine (what text)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void keysAndEventsHaveNoLoginInCommon() {
        assertThatCode(() -> login("gemba_keys", "gemba_keys", PASSWORD).close())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> login("gemba_keys", "gemba_owner", PASSWORD))
                .hasMessageContaining("permission denied for database");
        assertThatThrownBy(() -> login("gemba", "gemba_keys", PASSWORD))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void noLoginIsASuperuser() throws Exception {
        try (Connection app = login("gemba", "gemba_app", PASSWORD);
                var rows = app.createStatement()
                        .executeQuery("SELECT count(*) FROM pg_roles WHERE rolname LIKE 'gemba\\_%'"
                                + " AND NOT (rolsuper OR rolcreatedb OR rolcreaterole OR rolbypassrls)")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(4);
        }
    }

    @Test
    void doneAgainItKeepsTheDataAndTakesTheNewPassword() throws Exception {
        PROVISIONING.prepare("kata", ServiceLogins.all("first"));
        try (Connection owner = login("kata", "kata_owner", "first")) {
            execute(owner, "CREATE TABLE kept (what text)");
        }
        PROVISIONING.prepare("kata", ServiceLogins.all("second"));
        assertThatThrownBy(() -> login("kata", "kata_owner", "first")).isInstanceOf(SQLException.class);
        try (Connection owner = login("kata", "kata_owner", "second")) {
            assertThatCode(() -> execute(owner, "SELECT * FROM kept")).doesNotThrowAnyException();
        }
    }

    @Test
    void aTestHasADatabaseOfItsOwnUnderTheSameLogins() throws Exception {
        PROVISIONING.prepare("gemba", "gemba_7", ServiceLogins.all(PASSWORD));
        try (Connection owner = login("gemba_7", "gemba_owner", PASSWORD)) {
            assertThatCode(() -> execute(owner, "CREATE TABLE seen (what text)"))
                    .doesNotThrowAnyException();
        }
    }

    private static Connection login(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(SERVERS.jdbcUrl(database), user, password);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
