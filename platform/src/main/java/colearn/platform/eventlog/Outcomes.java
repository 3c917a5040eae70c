package colearn.platform.eventlog;

import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The remembered outcomes: what a key led to when it was used first. */
public final class Outcomes {

    /**
     * @param position of the last event of that version; empty when the stream had none
     */
    public record Remembered(String fingerprint, UUID aggregateId, long version, Optional<Long> position) {}

    private final JdbcClient database;
    private final String service;

    Outcomes(DataSource connections, LogIdentity log) {
        this.database = JdbcClient.create(connections);
        this.service = log.service();
    }

    public Optional<Remembered> find(String scope, String key) {
        return database.sql("""
                        select i.fingerprint, i.aggregate_id, i.version, e.position
                        from log.idempotency i left join log.event e
                          on e.source = :service and e.aggregate = i.aggregate and e.aggregate_id = i.aggregate_id and e.version = i.version
                        where i.scope = :scope and i.key = :key""")
                .param("service", service)
                .param("scope", scope)
                .param("key", key)
                .query((row, n) -> new Remembered(
                        row.getString("fingerprint"),
                        row.getObject("aggregate_id", UUID.class),
                        row.getLong("version"),
                        Optional.ofNullable(row.getObject("position", Long.class))))
                .optional();
    }
}
