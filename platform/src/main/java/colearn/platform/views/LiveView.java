package colearn.platform.views;

import colearn.platform.eventlog.FromNewerRelease;
import colearn.platform.eventlog.LogReader;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings one view up to the log, batch by batch. The view's row in {@code view.state} is locked for the length of a batch, and rows,
 * evidence and position are committed together: any instance may do the next batch, none can do one twice, and a dead one is in nobody's way.
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
        /** The rows were made by an older fold, or there are none: rebuild first. */
        OUTDATED,
        /** The rows were made by a newer release: leave them to it. */
        NEWER
    }

    private final View<R> view;
    private final RowStore<R> rows;
    private final LogReader log;
    private final DataSource connections;

    LiveView(View<R> view, LogReader log, DataSource connections, JsonMapper json) {
        this.view = view;
        this.rows = new RowStore<>(view, json);
        this.log = log;
        this.connections = connections;
    }

    View<R> view() {
        return view;
    }

    Progress step() throws SQLException {
        try (var connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var progress = step(connection);
                connection.commit();
                return progress;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private Progress step(Connection connection) throws SQLException {
        var locked = Generations.lock(connection, view.name(), false);
        if (locked.isEmpty()) {
            return Generations.current(connection, view.name()).isEmpty() ? Progress.OUTDATED : Progress.BUSY;
        }
        var state = locked.get();
        if (state.foldVersion() != view.foldVersion()) {
            return state.foldVersion() < view.foldVersion() ? Progress.OUTDATED : Progress.NEWER;
        }
        long position = fold(connection, state.generation(), state.position(), BATCH);
        if (position == state.position()) {
            return Progress.AT_THE_END;
        }
        Generations.serve(
                connection, view.name(), new Generations.State(state.generation(), state.foldVersion(), position));
        return Progress.MOVED;
    }

    /**
     * Folds at most {@code limit} events after a position into a generation, none that only a newer release can read; answers the position
     * of the last.
     */
    long fold(Connection connection, int generation, long after, int limit) throws SQLException {
        var events = FromNewerRelease.before(log.after(after, limit));
        if (events.isEmpty()) {
            return after;
        }
        var fold = new Fold<>(view, rows.halted(connection, generation));
        fold.load(rows.load(connection, generation, fold.keys(events)));
        events.forEach(fold::fold);
        rows.write(connection, generation, fold);
        return events.getLast().position();
    }
}
