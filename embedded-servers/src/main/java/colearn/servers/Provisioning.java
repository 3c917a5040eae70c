package colearn.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What somebody with superuser rights prepares once for a service, before its own migrations run: four logins, none of
 * them a superuser, its database, and its database of keys. Doing it again changes nothing but the passwords, which
 * become the ones given.
 */
public final class Provisioning {
    private static final long LOCK = 0xC01EA24L; // two at once would both find a role missing

    private final String superuserJdbcUrl;

    /**
     * Works on the server of that URL.
     *
     * @param superuserJdbcUrl with the login in it, as {@link Servers#superuserJdbcUrl()} gives it
     */
    public Provisioning(String superuserJdbcUrl) {
        this.superuserJdbcUrl = superuserJdbcUrl;
    }

    /** Prepares a service whose database has the service's name. */
    public void prepare(String service, ServiceLogins logins) {
        prepare(service, service, logins);
    }

    /**
     * Prepares a service with a database of another name, so that a test can have one of its own.
     *
     * @param service prefix of the four roles: {@code partner_owner}, {@code _app}, {@code _loader}, {@code _keys}
     * @param database the database; that of the keys has {@code _keys} appended
     */
    public void prepare(String service, String database, ServiceLogins logins) {
        String owner = service + "_owner";
        String app = service + "_app";
        String loader = service + "_loader";
        String keys = service + "_keys";
        try (Connection connection = DriverManager.getConnection(superuserJdbcUrl)) {
            execute(connection, "SELECT pg_advisory_lock(" + LOCK + ")");
            role(connection, owner, logins.owner());
            role(connection, app, logins.app());
            role(connection, loader, logins.loader());
            role(connection, keys, logins.keys());
            formatted(connection, "GRANT %I TO %I", loader, owner);
            database(connection, database, owner, List.of(owner, app, loader));
            database(connection, database + "_keys", keys, List.of(keys));
        } catch (SQLException e) {
            throw new ServerFailure("Cannot prepare the database of " + service + ": " + e.getMessage(), e);
        }
    }

    private static void role(Connection connection, String role, String password) throws SQLException {
        if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", role)) {
            formatted(connection, "CREATE ROLE %I", role);
        }
        formatted(
                connection,
                "ALTER ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD %L",
                role,
                password);
    }

    private static void database(Connection connection, String database, String owner, List<String> mayConnect)
            throws SQLException {
        if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", database)) {
            // Said out loud, so that order and case rules are the same on every server.
            formatted(
                    connection,
                    "CREATE DATABASE %I OWNER %I TEMPLATE template0 ENCODING 'UTF8'"
                            + " LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LC_COLLATE 'C' LC_CTYPE 'C'",
                    database,
                    owner);
        }
        formatted(connection, "REVOKE ALL ON DATABASE %I FROM PUBLIC", database);
        for (String role : mayConnect) {
            formatted(connection, "GRANT CONNECT ON DATABASE %I TO %I", database, role);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Names and passwords cannot be parameters of these statements; PostgreSQL's own format() quotes them. */
    private static void formatted(Connection connection, String pattern, String... values) throws SQLException {
        String marks = ", ?::text".repeat(values.length);
        try (PreparedStatement statement = connection.prepareStatement("SELECT format(?" + marks + ")")) {
            statement.setString(1, pattern);
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 2, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                execute(connection, rows.getString(1));
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
