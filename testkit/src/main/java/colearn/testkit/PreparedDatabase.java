package colearn.testkit;

import colearn.platform.database.DatabaseSettings;
import colearn.platform.database.DatabaseSettings.Login;
import colearn.platform.secrets.KeySettings;
import colearn.servers.Provisioning;
import colearn.servers.ServiceLogins;
import colearn.servers.shared.Servers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/**
 * Two databases on the shared server, for a service and for its keys, prepared as ops would and still empty.
 *
 * @param service whose; prefix of the roles
 * @param name of the first; the second has {@code _keys} appended
 */
public record PreparedDatabase(String service, String name) {
    /** The roles exist once a server, so all databases of a service have the same passwords. */
    private static final ServiceLogins LOGINS = new ServiceLogins("owner", "app", "loader", "keys");

    /** New ones, that nobody else knows. */
    public static PreparedDatabase of(String service) {
        var name = "t_" + UUID.randomUUID().toString().replace("-", "");
        new Provisioning(Servers.shared().superuserJdbcUrl()).prepare(service, name, LOGINS);
        return new PreparedDatabase(service, name);
    }

    public DatabaseSettings settings() {
        return new DatabaseSettings(
                Servers.shared().jdbcUrl(name),
                new Login(service + "_owner", LOGINS.owner()),
                new Login(service + "_app", LOGINS.app()),
                new Login(service + "_loader", LOGINS.loader()),
                Duration.ofSeconds(5));
    }

    /**
     * Of the keys.
     *
     * @param master 32 bytes, base64
     * @param exchange 32 bytes, base64
     */
    public KeySettings keys(String master, String exchange) {
        return new KeySettings(
                Servers.shared().jdbcUrl(name + "_keys"), service + "_keys", LOGINS.keys(), master, exchange);
    }

    /** A session as requests have it: it owns nothing, and row security applies. */
    public Connection app() throws SQLException {
        var app = settings().app();
        return DriverManager.getConnection(settings().url(), app.username(), app.password());
    }

    /** A session that may do everything, to look and to break things. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                Servers.shared().superuserJdbcUrl().replaceFirst("/postgres([?]|$)", "/" + name + "$1"));
    }
}
