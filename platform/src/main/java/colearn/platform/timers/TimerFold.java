package colearn.platform.timers;

import colearn.platform.commands.Readings;
import colearn.platform.eventlog.FromNewerRelease;
import colearn.platform.eventlog.Happening;
import colearn.platform.eventlog.LogReader;
import colearn.platform.reactions.Refusals;
import colearn.platform.trace.Trace;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Keeps one timer set as the log says: position, what is due and db-scheduler's executions change in one transaction. */
final class TimerFold {
    private static final Logger log = LoggerFactory.getLogger(TimerFold.class);
    private static final int BATCH = 500;

    private final Timer timer;
    private final Readings readings;
    private final LogReader reader;
    private final DataSource connections;
    private final Refusals refusals;

    TimerFold(Timer timer, Readings readings, LogReader reader, DataSource connections, Refusals refusals) {
        this.timer = timer;
        this.readings = readings;
        this.reader = reader;
        this.connections = connections;
        this.refusals = refusals;
    }

    /** Folds a batch; false when there was nothing to do, or another instance does it. */
    boolean step() throws SQLException {
        try (var connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean moved = fold(connection);
                connection.commit();
                return moved;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private boolean fold(Connection connection) throws SQLException {
        var position = TimerTable.lock(connection, timer.name());
        if (position.isEmpty()) {
            return false;
        }
        var events = FromNewerRelease.before(reader.after(position.getAsLong(), BATCH));
        if (events.isEmpty()) {
            return false;
        }
        var executions = new Executions(connection);
        for (var concerned : concerned(events).entrySet()) {
            var event = concerned.getValue();
            Trace.during(event.correlation(), () -> set(connection, executions, concerned.getKey(), event));
        }
        TimerTable.advance(connection, timer.name(), events.getLast().position());
        return true;
    }

    /** Each subject once, with the last event that concerns it: what counts is how things stand. */
    private Map<UUID, Happening> concerned(List<Happening> events) {
        var last = new LinkedHashMap<UUID, Happening>();
        for (var event : events) {
            timer.subjects(event).forEach(subject -> last.put(subject, event));
        }
        return last;
    }

    private void set(Connection connection, Executions executions, UUID subject, Happening event) throws SQLException {
        var before = TimerTable.find(connection, timer.name(), subject);
        var due = due(connection, subject, event);
        if (before.map(TimerTable.Setting::due).equals(due)) {
            return;
        }
        before.ifPresent(setting -> executions.cancel(timer.name(), setting));
        if (due.isEmpty()) {
            TimerTable.cancel(connection, timer.name(), subject);
            return;
        }
        var setting =
                new TimerTable.Setting(subject, due.get(), event.position(), event.eventId(), event.correlation());
        TimerTable.set(connection, timer.name(), setting);
        executions.add(timer.name(), setting);
    }

    private Optional<Instant> due(Connection connection, UUID subject, Happening event) throws SQLException {
        try {
            return timer.due(subject, readings.now()).map(it -> it.truncatedTo(ChronoUnit.MICROS));
        } catch (DataAccessException e) {
            // The database's trouble, not the subject's: the batch is done again.
            throw e;
        } catch (RuntimeException e) {
            // One that cannot be told must not hold up the others; whoever operates the service has to know.
            log.error("timer {} cannot tell when {} is due (event {})", timer.name(), subject, event.eventId(), e);
            refusals.record(
                    connection,
                    new Refusals.Refused(
                            Executions.taskOf(timer.name()),
                            subject + "/" + event.position(),
                            event.aggregate(),
                            subject,
                            event.eventId(),
                            "cannot tell when it is due: " + e));
            return Optional.empty();
        }
    }
}
