package colearn.platform.eventlog;

import colearn.platform.decider.Claim;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who holds what. */
public final class Claims {
    private final JdbcClient database;

    Claims(DataSource connections) {
        this.database = JdbcClient.create(connections);
    }

    public Optional<UUID> holder(Claim claim) {
        return switch (claim) {
            case Claim.Key key ->
                database.sql("select aggregate_id from log.claim where kind = :kind and key = :key")
                        .param("kind", key.kind())
                        .param("key", key.key())
                        .query(UUID.class)
                        .optional();
            case Claim.Days days ->
                database.sql("""
                                select aggregate_id from log.claim_days
                                where kind = :kind and key = :key and days && daterange(:from, :to, '[]') order by days limit 1""")
                        .param("kind", days.kind())
                        .param("key", days.key())
                        .param("from", days.from())
                        .param("to", days.to())
                        .query(UUID.class)
                        .optional();
        };
    }
}
