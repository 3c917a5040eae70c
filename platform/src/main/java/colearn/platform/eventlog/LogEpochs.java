package colearn.platform.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The epochs of this log. A log that was restored from a backup may have lost events that others have heard, and gives their positions once
 * more: only a new epoch tells the two apart.
 */
public final class LogEpochs {
    private static final Logger log = LoggerFactory.getLogger(LogEpochs.class);
    private static final String SELECT = "select epoch, began, why, raised_by, raised_at from log.epoch";

    private final JdbcClient database;
    private final LogIdentity identity;
    private final Clock clock;

    LogEpochs(DataSource processors, LogIdentity identity, Clock clock) {
        this.database = JdbcClient.create(processors);
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param began the last position of the epochs before; 0 in the first
     */
    public record Epoch(int epoch, long began, String why, UUID raisedBy, Instant raisedAt) {}

    /** All, the first one first. */
    public List<Epoch> all() {
        return database.sql(SELECT + " order by epoch").query(LogEpochs::epoch).list();
    }

    /** As the database has it; from now on this instance knows it too. */
    public Epoch current() {
        var current = database.sql(SELECT + " order by epoch desc limit 1")
                .query(LogEpochs::epoch)
                .single();
        identity.isOf(current.epoch());
        return current;
    }

    /** Begins the next one. No event is appended meanwhile, so each is clearly of the one or the other. */
    public Epoch raise(String why, UUID by) {
        database.sql("select log.raise_epoch(:why, :by, :at)")
                .param("why", why)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        var raised = current();
        log.warn(
                "the log of {} is of epoch {} now, from position {} on",
                identity.service(),
                raised.epoch(),
                raised.began());
        return raised;
    }

    /** Looks whether another instance has raised it; without the database, next time. */
    void refresh() {
        try {
            current();
        } catch (DataAccessException e) {
            log.debug("the epoch cannot be asked for", e);
        }
    }

    private static Epoch epoch(ResultSet row, int number) throws SQLException {
        return new Epoch(
                row.getInt("epoch"),
                row.getLong("began"),
                row.getString("why"),
                row.getObject("raised_by", UUID.class),
                row.getObject("raised_at", OffsetDateTime.class).toInstant());
    }
}
