package colearn.platform.views;

import colearn.platform.eventlog.LogReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Folds the log into a generation of its own, beside the one that serves: the whole of it for a rebuild, up to a cut for a replay. The same
 * fold as live, fed from the first event.
 */
final class ViewBuild<R> {
    private static final int PAGE = 5_000;

    private final View<R> view;
    private final LogReader log;
    private final DataSource connections;
    private final JsonMapper json;

    ViewBuild(View<R> view, LogReader log, DataSource connections, JsonMapper json) {
        this.view = view;
        this.log = log;
        this.connections = connections;
        this.json = json;
    }

    /** Builds a generation of all events up to {@code cut}, and leaves it beside the serving one. */
    void replay(int generation, long cut, LongConsumer progress) throws SQLException {
        fill(generation, foldUpTo(cut, progress));
    }

    /** Builds a generation, lets it catch up, and makes it serve in one transaction; answers its position. */
    long rebuild(int generation, LongConsumer progress) throws SQLException {
        long folded = log.frontier();
        fill(generation, foldUpTo(folded, progress));
        try (var connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try {
                // From here on the live writer waits; what it wrote meanwhile is folded into the new rows before they
                // serve.
                Generations.lock(connection, view.name(), true);
                var live = new LiveView<>(view, log, connections, json);
                long position = folded;
                long next = position;
                do {
                    position = next;
                    var state = new Generations.State(generation, view.foldVersion(), position);
                    Generations.serve(connection, view.name(), state);
                    next = live.catchUp(connection, state, PAGE);
                } while (next != position);
                connection.commit();
                progress.accept(position);
                return position;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private Fold<R> foldUpTo(long cut, LongConsumer progress) {
        var fold = new Fold<>(view, Set.of());
        long position = 0;
        while (position < cut) {
            var events = log.after(position, (int) Math.min(PAGE, cut - position));
            if (events.isEmpty()) {
                break;
            }
            for (var event : events) {
                if (event.position() <= cut) {
                    fold.fold(event);
                }
            }
            position = events.getLast().position();
            progress.accept(Math.min(position, cut));
        }
        return fold;
    }

    private void fill(int generation, Fold<R> fold) throws SQLException {
        try (var connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Generations.create(connection, view.name(), generation);
                copyRows(connection, generation, fold);
                new RowStore<>(view, json).writeBeside(connection, generation, fold);
                Generations.attach(connection, view.name(), generation);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private void copyRows(Connection connection, int generation, Fold<R> fold) throws SQLException {
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy view.%s (generation, key, body) from stdin"
                        .formatted(Generations.partition(view.name(), generation)));
        try {
            for (var row : fold.rows().entrySet()) {
                var line = generation + "\t" + escaped(row.getKey()) + "\t"
                        + escaped(json.writeValueAsString(row.getValue())) + "\n";
                var bytes = line.getBytes(java.nio.charset.StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** COPY's text format. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
