package colearn.testkit;

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
public final class ServiceDatabase {
    private static final ServiceLogins LOGINS = new ServiceLogins("owner", "app", "loader", "keys");

    private final String name = "t_" + UUID.randomUUID().toString().replace("-", "");
    private final ServiceSettings service;
    private final DatabaseSettings settings;

    /** A new one with the service's own migrations, as far as they are on the class path. */
    public ServiceDatabase(String service) {
        this.service = new ServiceSettings(service);
        var servers = Servers.shared();
        new Provisioning(servers.superuserJdbcUrl()).prepare(service, name, LOGINS);
        settings = new DatabaseSettings(
                servers.jdbcUrl(name),
                new Login(service + "_owner", "owner"),
                new Login(service + "_app", "app"),
                new Login(service + "_loader", "loader"));
        DatabaseConfiguration.migrate(settings, this.service, "classpath:db/platform", "classpath:db/migration");
    }

    public ServiceSettings service() {
        return service;
    }

    public DatabaseSettings settings() {
        return settings;
    }

    /** A session as requests have it: it owns nothing, and row security applies. */
    public Connection app() throws SQLException {
        var app = settings.app();
        return DriverManager.getConnection(settings.url(), app.username(), app.password());
    }

    /** A session that may do everything, to look and to break things. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                Servers.shared().superuserJdbcUrl().replaceFirst("/postgres([?]|$)", "/" + name + "$1"));
    }
}
