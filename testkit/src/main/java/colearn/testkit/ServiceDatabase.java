package colearn.testkit;

import colearn.platform.database.DatabaseConfiguration;
import colearn.platform.database.DatabaseSettings;
import colearn.platform.database.ServiceSettings;
import java.sql.Connection;
import java.sql.SQLException;

/** A service's database of its own on the shared server, prepared as ops would and migrated as the service would. */
public final class ServiceDatabase {
    private final PreparedDatabase database;

    /** A new one with the service's own migrations, as far as they are on the class path. */
    public ServiceDatabase(String service) {
        database = PreparedDatabase.of(service);
        DatabaseConfiguration.migrate(settings(), service(), "classpath:db/platform", "classpath:db/migration");
    }

    public ServiceSettings service() {
        return new ServiceSettings(database.service());
    }

    public DatabaseSettings settings() {
        return database.settings();
    }

    /** A session as requests have it: it owns nothing, and row security applies. */
    public Connection app() throws SQLException {
        return database.app();
    }

    /** A session that may do everything, to look and to break things. */
    public Connection superuser() throws SQLException {
        return database.superuser();
    }
}
