package colearn.platform.views;

import colearn.platform.eventlog.FromNewerRelease;
import colearn.platform.eventlog.Happening;
import colearn.platform.eventlog.LogReader;
import colearn.platform.faults.Between;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the rows of one view's fold up to the log, batch by batch. Their row in {@code view.state} is locked for the length of a batch, and
 * rows, evidence and position are committed together: any instance of this fold version may do the next batch, none can do one twice, and a
 * dead one is in nobody's way.
 */
final class LiveView<R> {
    static final int BATCH = 1_000;

    /** What a batch came to. */
    enum Progress {
        /** Events were folded; there may be more. */
        MOVED,
        /** The view is at the frontier. */
        AT_THE_END,
        /** Another instance is writing. */
        BUSY,
        /** This fold has made no rows yet: build first. */
        MISSING
    }

    private final View<R> view;
    private final RowStore<R> rows;
    private final LogReader log;
    private final DataSource connections;
    private final Between between;

    LiveView(View<R> view, LogReader log, DataSource connections, JsonMapper json, Between between) {
        this.view = view;
        this.rows = new RowStore<>(view, json);
        this.log = log;
        this.connections = connections;
        this.between = between;
    }

    View<R> view() {
        return view;
    }

    Progress step() throws SQLException, InterruptedException {
        return Transaction.run(connections, this::step);
    }

    private Progress step(Connection connection) throws SQLException, InterruptedException {
        var locked = Generations.lock(connection, view, false);
        if (locked.isEmpty()) {
            return Generations.current(connection, view).isEmpty() ? Progress.MISSING : Progress.BUSY;
        }
        var state = locked.get();
        long position = fold(connection, state.generation(), state.position(), Long.MAX_VALUE, BATCH);
        if (position == state.position()) {
            return Progress.AT_THE_END;
        }
        Generations.serve(
                connection, view.name(), new Generations.State(state.generation(), state.foldVersion(), position));
        between.after(LiveStep.FOLDED);
        return Progress.MOVED;
    }

    /**
     * Folds at most {@code limit} events after a position into a generation, none beyond {@code end} and none that only a newer
     * release can read; answers the position of the last, or {@code after} when there is none.
     */
    long fold(Connection connection, int generation, long after, long end, int limit) throws SQLException {
        var events = FromNewerRelease.before(upTo(end, log.after(connection, after, limit)));
        if (events.isEmpty()) {
            return after;
        }
        if (decision(events.getFirst()) instanceof ViewEvent.EventSkipped skipped) {
            again(connection, generation, skipped.key(), end);
            return events.getFirst().position();
        }
        int decision = firstDecision(events);
        var batch = decision < 0 ? events : events.subList(0, decision);
        batch(connection, generation, end).fold(batch);
        return batch.getLast().position();
    }

    /** Where in a batch an operator's decision about this view stands; -1 for nowhere. */
    private int firstDecision(List<Happening> events) {
        for (int at = 0; at < events.size(); at++) {
            if (decision(events.get(at)) != null) {
                return at;
            }
        }
        return -1;
    }

    private ViewEvent.@Nullable EventSkipped decision(Happening event) {
        return event.body() instanceof ViewEvent.EventSkipped skipped
                        && skipped.view().equals(view.name())
                ? skipped
                : null;
    }

    private BatchFold<R> batch(Connection connection, int generation, long end) throws SQLException {
        return new BatchFold<>(view, rows, connection, generation, Skips.of(connection, view.name(), end));
    }

    /** Folds what waits for a row once more. */
    void again(Connection connection, int generation, String key, long end) throws SQLException {
        var waiting = new ArrayList<Happening>();
        for (long position : rows.waiting(connection, generation, key)) {
            var events = upTo(position, log.after(connection, position - 1, 1));
            if (events.isEmpty()) {
                throw new IllegalStateException("the event at position %d is not known here yet".formatted(position));
            }
            waiting.addAll(events);
        }
        if (!waiting.isEmpty()) {
            batch(connection, generation, end).again(key, waiting);
        }
    }

    static List<Happening> upTo(long end, List<Happening> events) {
        return events.isEmpty() || events.getLast().position() <= end
                ? events
                : events.stream().filter(event -> event.position() <= end).toList();
    }
}
