package colearn.platform.eventlog;

import static colearn.platform.eventlog.EventRows.time;

import colearn.platform.time.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Records what operators decided, in the transaction in which it takes effect. */
public final class OperatorDecisions {
    private final LogIdentity log;
    private final JsonMapper json;
    private final Clock clock;

    public OperatorDecisions(LogIdentity log, JsonMapper json, Clock clock) {
        this.log = log;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param subject what was decided on; it is decided on once, a second time fails on the log's own uniqueness
     * @param by the person
     * @param correlation the request in which they said so
     */
    public void append(Connection transaction, UUID subject, OperatorDecision decision, UUID by, String correlation)
            throws SQLException {
        var now = time(clock.instant().truncatedTo(ChronoUnit.MICROS));
        var rows = new EventRows();
        rows.add(
                Ids.next(),
                log.service(),
                OperatorDecision.AGGREGATE,
                subject,
                1L,
                typeOf(decision),
                1,
                json.writeValueAsString(decision),
                json.writeValueAsString(new EventMetadata(by, correlation, null, List.of())),
                json.writeValueAsString(Map.of()),
                now,
                now,
                null,
                null,
                null,
                null);
        rows.insert(transaction, AppendStatements.EVENTS);
    }

    private static String typeOf(OperatorDecision decision) {
        return OperatorDecision.TYPES.entrySet().stream()
                .filter(type -> type.getValue().isInstance(decision))
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
