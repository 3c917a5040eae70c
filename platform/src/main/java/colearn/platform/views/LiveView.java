package colearn.platform.views;

import colearn.platform.eventlog.Corrective;
import colearn.platform.eventlog.FromNewerRelease;
import colearn.platform.eventlog.Happening;
import colearn.platform.eventlog.KnownAt;
import colearn.platform.eventlog.LogReader;
import colearn.platform.faults.Between;
import colearn.platform.trace.Spans;
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
    private final Spans spans;

    /** Whose batches are nobody's request: a build's. */
    LiveView(View<R> view, LogReader log, DataSource connections, JsonMapper json, Between between) {
        this(view, log, connections, json, between, Spans.OFF);
    }

    LiveView(View<R> view, LogReader log, DataSource connections, JsonMapper json, Between between, Spans spans) {
        this.view = view;
        this.rows = new RowStore<>(view, json);
        this.log = log;
        this.connections = connections;
        this.between = between;
        this.spans = spans;
    }

    View<R> view() {
        return view;
    }

    Progress step() throws SQLException, InterruptedException {
        long since = spans.now();
        var traced = new ArrayList<@Nullable String>();
        var progress = Transaction.run(connections, connection -> step(connection, traced));
        spans.done(Spans.Kind.INTERNAL, "fold " + view.name(), since, traced);
        return progress;
    }

    private Progress step(Connection connection, List<@Nullable String> traced)
            throws SQLException, InterruptedException {
        var locked = Generations.lock(connection, view, false);
        if (locked.isEmpty()) {
            return Generations.current(connection, view).isEmpty() ? Progress.MISSING : Progress.BUSY;
        }
        var state = locked.get();
        long position = fold(
                connection, state.generation(), state.position(), Long.MAX_VALUE, BATCH, KnownAt.ITS_OWN_PLACE, traced);
        if (position == state.position()) {
            return Progress.AT_THE_END;
        }
        Generations.serve(
                connection, view.name(), new Generations.State(state.generation(), state.foldVersion(), position));
        between.after(LiveStep.FOLDED);
        return Progress.MOVED;
    }

    /** As events come: what a correction changes is made anew when it comes. */
    long fold(Connection connection, int generation, long after, long end, int limit) throws SQLException {
        return fold(connection, generation, after, end, limit, KnownAt.ITS_OWN_PLACE);
    }

    /**
     * Folds at most {@code limit} events after a position into a generation, none beyond {@code end} and none that only a newer
     * release can read; answers the position of the last, or {@code after} when there is none.
     *
     * @param knownAt where a build ends: then all that it folds is read as known there, and no correction changes anything later
     */
    long fold(Connection connection, int generation, long after, long end, int limit, KnownAt knownAt)
            throws SQLException {
        return fold(connection, generation, after, end, limit, knownAt, new ArrayList<>());
    }

    /** @param traced takes the traceparents of what was folded */
    private long fold(
            Connection connection,
            int generation,
            long after,
            long end,
            int limit,
            KnownAt knownAt,
            List<@Nullable String> traced)
            throws SQLException {
        var events = FromNewerRelease.before(upTo(end, log.after(connection, after, limit, knownAt)));
        if (events.isEmpty()) {
            return after;
        }
        int done = inTurn(connection, generation, events, skips(connection, end), limit, knownAt);
        if (spans.on()) {
            events.subList(0, done).forEach(event -> traced.add(event.traceparent()));
        }
        return events.get(done - 1).position();
    }

    /**
     * Folds events up to the next that changes other places, then that one, and so on: a page is read once, however many corrections stand in
     * it. Answers how many it folded; not all where those that change others made too much anew for one transaction.
     */
    private int inTurn(
            Connection connection, int generation, List<Happening> events, Skips skips, int limit, KnownAt knownAt)
            throws SQLException {
        var batch = new BatchFold<>(view, rows, connection, generation, skips);
        var turn = new Turn<>(view, rows, log, connection, generation, skips);
        int at = 0;
        for (int anew = 0; at < events.size() && anew < limit; ) {
            int next = nextThatChangesOthers(events, at, knownAt);
            if (next > at) {
                batch.fold(events.subList(at, next));
                at = next;
            } else {
                var event = events.get(at++);
                anew += turn.at(event, new KnownAt(Math.max(event.position(), knownAt.position())));
            }
        }
        return at;
    }

    private int nextThatChangesOthers(List<Happening> events, int from, KnownAt knownAt) {
        int at = from;
        while (at < events.size() && !changesOtherPlaces(events.get(at), knownAt)) {
            at++;
        }
        return at;
    }

    private boolean changesOtherPlaces(Happening event, KnownAt knownAt) {
        return event.body() instanceof ViewEvent.EventSkipped skipped
                ? skipped.view().equals(view.name())
                : event.body() instanceof Corrective.EventCorrected && knownAt.equals(KnownAt.ITS_OWN_PLACE);
    }

    private Skips skips(Connection connection, long end) throws SQLException {
        return Skips.of(connection, view.name(), end);
    }

    /** Folds what waits for a row once more. */
    void again(Connection connection, int generation, String key, KnownAt knownAt) throws SQLException {
        new Turn<>(view, rows, log, connection, generation, skips(connection, Long.MAX_VALUE)).again(key, knownAt);
    }

    static List<Happening> upTo(long end, List<Happening> events) {
        return events.isEmpty() || events.getLast().position() <= end
                ? events
                : events.stream().filter(event -> event.position() <= end).toList();
    }
}
