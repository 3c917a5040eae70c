package colearn.platform.ladder;

import static colearn.servers.shared.Patience.PATIENCE;

import colearn.platform.database.DatabaseConfiguration;
import colearn.platform.database.DatabaseSettings;
import colearn.platform.database.DatabaseSettings.Login;
import colearn.platform.database.ServiceSettings;
import colearn.servers.Provisioning;
import colearn.servers.ServiceLogins;
import colearn.servers.shared.Servers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** A service's database of its own on the shared server: a copy of one that was prepared as ops would and migrated as the service would. */
public final class TestDatabase {
    public static final ServiceSettings SERVICE = new ServiceSettings("partner");
    private static final ServiceLogins LOGINS = new ServiceLogins("owner", "app", "loader", "keys");

    private final String name = newName();

    public TestDatabase() {
        try (var connection = DriverManager.getConnection(Servers.shared().superuserJdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute("create database %s owner partner_owner template %s".formatted(name, Template.NAME));
            // What is granted on a database is no part of it, and so not copied.
            statement.execute("revoke all on database %s from public".formatted(name));
            statement.execute(
                    "grant connect on database %s to partner_owner, partner_app, partner_loader".formatted(name));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Migrated once: to copy it takes a fifth of the time. */
    private static final class Template {
        private static final String NAME = made();

        private static String made() {
            var name = newName();
            new Provisioning(Servers.shared().superuserJdbcUrl()).prepare("partner", name, LOGINS);
            DatabaseConfiguration.migrate(settings(name), SERVICE, "classpath:db/platform", "classpath:db/ladder");
            return name;
        }
    }

    private static String newName() {
        return "t_" + UUID.randomUUID().toString().replace("-", "");
    }

    public DatabaseSettings settings() {
        return settings(name);
    }

    private static DatabaseSettings settings(String name) {
        return settingsAt(Servers.shared().jdbcUrl(name));
    }

    /** Of a database that another process has made. */
    public static DatabaseSettings settingsAt(String jdbcUrl) {
        return new DatabaseSettings(
                jdbcUrl,
                new Login("partner_owner", LOGINS.owner()),
                new Login("partner_app", LOGINS.app()),
                new Login("partner_loader", LOGINS.loader()),
                PATIENCE);
    }

    /** A session that may do everything, to look and to break things. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                Servers.shared().superuserJdbcUrl().replaceFirst("/postgres([?]|$)", "/" + name + "$1"));
    }
}
