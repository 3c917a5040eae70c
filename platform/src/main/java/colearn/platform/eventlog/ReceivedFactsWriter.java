package colearn.platform.eventlog;

import static colearn.platform.eventlog.EventRows.time;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/** Appends what other services said. A decision that relies on one of these streams holds it: the facts then wait for its commit. */
final class ReceivedFactsWriter implements ReceivedFacts {
    private final JsonMapper json;
    private final Clock clock;
    private final Runnable wake;

    ReceivedFactsWriter(JsonMapper json, Clock clock, Runnable wake) {
        this.json = json;
        this.clock = clock;
        this.wake = wake;
    }

    @Override
    public int append(Connection transaction, List<ReceivedFact> facts) throws SQLException {
        if (facts.isEmpty()) {
            return 0;
        }
        lock(transaction, facts);
        var now = time(clock.instant().truncatedTo(ChronoUnit.MICROS));
        var rows = new EventRows();
        for (var fact : facts) {
            rows.add(
                    fact.eventId(),
                    fact.source(),
                    fact.aggregate(),
                    fact.aggregateId(),
                    fact.version(),
                    fact.type(),
                    fact.typeVersion(),
                    fact.payload(),
                    fact.metadata(),
                    json.writeValueAsString(fact.parents()),
                    now,
                    time(fact.effectiveAt()),
                    fact.sourceEpoch(),
                    fact.sourcePosition(),
                    time(fact.recordedAt()),
                    fact.corrects());
        }
        return rows.insert(transaction, AppendStatements.EVENTS + " on conflict (event_id) do nothing");
    }

    @Override
    public void committed() {
        wake.run();
    }

    @Override
    public void lock(Connection transaction, List<ReceivedFact> facts) throws SQLException {
        var names = new TreeSet<String>();
        facts.forEach(fact -> names.add(new StreamId(fact.source(), fact.aggregate(), fact.aggregateId()).lockName()));
        var exclusive = names.stream().map(name -> true).toArray();
        try (var statement = transaction.prepareStatement(AppendStatements.LOCK)) {
            statement.setArray(1, transaction.createArrayOf("text", names.toArray()));
            statement.setArray(2, transaction.createArrayOf("bool", exclusive));
            statement.execute();
        }
    }
}
