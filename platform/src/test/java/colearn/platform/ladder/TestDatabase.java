package colearn.platform.ladder;

import colearn.platform.database.DatabaseConfiguration;
import colearn.platform.database.DatabaseSettings;
import colearn.platform.database.DatabaseSettings.Login;
import colearn.platform.database.ServiceSettings;
import colearn.servers.Provisioning;
import colearn.servers.Servers;
import colearn.servers.ServiceLogins;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** A service's database of its own on the shared server, prepared as ops would and migrated as the service would. */
public final class TestDatabase {
    public static final ServiceSettings SERVICE = new ServiceSettings("partner");
    private static final ServiceLogins LOGINS = new ServiceLogins("owner", "app", "loader", "keys");

    private final String name = "t_" + UUID.randomUUID().toString().replace("-", "");
    private final DatabaseSettings settings;

    public TestDatabase() {
        var servers = Servers.shared();
        new Provisioning(servers.superuserJdbcUrl()).prepare("partner", name, LOGINS);
        settings = new DatabaseSettings(
                servers.jdbcUrl(name),
                new Login("partner_owner", "owner"),
                new Login("partner_app", "app"),
                new Login("partner_loader", "loader"));
        DatabaseConfiguration.migrate(settings, SERVICE, "classpath:db/platform", "classpath:db/ladder");
    }

    public DatabaseSettings settings() {
        return settings;
    }

    /** A session that may do everything, to look and to break things. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                Servers.shared().superuserJdbcUrl().replaceFirst("/postgres([?]|$)", "/" + name + "$1"));
    }
}
