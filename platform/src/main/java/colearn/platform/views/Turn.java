package colearn.platform.views;

import colearn.platform.eventlog.Corrective.EventCorrected;
import colearn.platform.eventlog.Happening;
import colearn.platform.eventlog.KnownAt;
import colearn.platform.eventlog.LogReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What an event of the log does to rows that others have made: an operator lets one go on, or a correction changes what it was made of. */
final class Turn<R> {
    private static final int PAGE = 1_000;

    private final View<R> view;
    private final RowStore<R> rows;
    private final LogReader log;
    private final Connection connection;
    private final int generation;
    private final BatchFold<R> batch;
    private final Skips skips;

    Turn(View<R> view, RowStore<R> rows, LogReader log, Connection connection, int generation, Skips skips) {
        this.view = view;
        this.rows = rows;
        this.log = log;
        this.connection = connection;
        this.generation = generation;
        this.batch = new BatchFold<>(view, rows, connection, generation, skips);
        this.skips = skips;
    }

    /** @return how many events were folded once more */
    int at(Happening event, KnownAt knownAt) throws SQLException {
        if (event.body() instanceof ViewEvent.EventSkipped skipped) {
            return again(skipped.key(), knownAt);
        }
        return event.body() instanceof EventCorrected corrected ? corrected(event, corrected, knownAt) : 0;
    }

    /**
     * Folds what waits for a row once more.
     *
     * @return how many events
     */
    int again(String key, KnownAt knownAt) throws SQLException {
        var waiting = rows.waiting(connection, generation, key);
        rows.forgetQuarantine(connection, generation, key);
        fold(key, waiting, knownAt);
        return waiting.size();
    }

    /**
     * Makes each row that the event concerned, and each that it concerns now, anew out of its own events. No other row can be otherwise: which
     * rows an event concerns depends on that event alone.
     */
    private int corrected(Happening event, EventCorrected it, KnownAt knownAt) throws SQLException {
        int events = 0;
        for (String key : new Fold<>(view, Set.of(), skips).keys(List.of(event))) {
            var own = new TreeSet<>(rows.concerning(connection, generation, key));
            it.after().forEach(reading -> own.add(reading.position()));
            own.add(event.position());
            rows.forget(connection, generation, key);
            fold(key, List.copyOf(own), knownAt);
            events += own.size();
        }
        return events;
    }

    private void fold(String key, List<Long> positions, KnownAt knownAt) throws SQLException {
        for (int from = 0; from < positions.size(); ) {
            var page = positions.subList(from, Math.min(from + PAGE, positions.size()));
            var events = log.at(connection, page, knownAt);
            if (events.isEmpty()) {
                throw new IllegalStateException(
                        "the event at position %d is not known here yet".formatted(page.getFirst()));
            }
            batch.fold(key, events);
            from += page.indexOf(events.getLast().position()) + 1;
        }
    }
}
