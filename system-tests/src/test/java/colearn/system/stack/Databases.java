package colearn.system.stack;

import colearn.local.state.Checkout;
import colearn.local.state.Secrets;
import colearn.local.state.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** PostgreSQL as somebody sees it who has got at its server. */
public final class Databases {
    private final Stack stack;

    public Databases(Stack stack) {
        this.stack = stack;
    }

    /** The data folder of all databases, the write-ahead log included, with everything in it that was committed. */
    public Path files() throws SQLException {
        try (var session = superuser();
                var statement = session.createStatement()) {
            statement.execute("checkpoint");
        }
        return stack.checkout().data().resolve("postgres");
    }

    /** The folder of a service's tables. */
    public Path files(Service service) throws SQLException {
        try (var session = superuser();
                var statement = session.prepareStatement("select oid from pg_database where datname = ?")) {
            statement.setString(1, service.shortName());
            try (var row = statement.executeQuery()) {
                row.next();
                return files().resolve("base").resolve(row.getString(1));
            }
        }
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + stack.ports().postgres() + "/postgres",
                "postgres",
                password(stack.checkout()));
    }

    private static String password(Checkout checkout) {
        try {
            return Secrets.read(checkout).postgres();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
