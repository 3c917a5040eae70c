package colearn.platform.operations;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether requests can reach the database. That it was migrated is certain: no pool exists before. */
final class DatabaseHealth extends AbstractHealthIndicator {
    private static final int SECONDS = 2;

    private final DataSource connections;

    DatabaseHealth(DataSource connections) {
        super("the database cannot be reached");
        this.connections = connections;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws SQLException {
        try (var connection = connections.getConnection()) {
            health.status(connection.isValid(SECONDS) ? "UP" : "DOWN");
        }
    }
}
