package colearn.platform.views;

import colearn.platform.eventlog.FromNewerRelease;
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
        long position = caughtUp(generation, folded, progress);
        return inTransaction(connection -> {
            // From here on the live writer waits: what is recorded meanwhile is folded into the new rows before they
            // serve.
            Generations.lock(connection, view.name(), true);
            long last = foldAll(connection, generation, position);
            Generations.serve(connection, view.name(), new Generations.State(generation, view.foldVersion(), last));
            return last;
        });
    }

    /** Folds what was recorded while the generation was filled, in transactions that hold nobody up. */
    private long caughtUp(int generation, long folded, LongConsumer progress) throws SQLException {
        long position = folded;
        while (true) {
            long from = position;
            position = inTransaction(connection -> live().fold(connection, generation, from, PAGE));
            progress.accept(position);
            if (log.frontier() - position < PAGE) {
                return position;
            }
        }
    }

    private long foldAll(Connection connection, int generation, long from) throws SQLException {
        long position = from;
        while (true) {
            long next = live().fold(connection, generation, position, PAGE);
            if (next == position) {
                return position;
            }
            position = next;
        }
    }

    private LiveView<R> live() {
        return new LiveView<>(view, log, connections, json);
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
                if (event.body() instanceof FromNewerRelease newer && event.position() <= cut) {
                    throw new IllegalStateException(newer.sentence(event.position()));
                }
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
        inTransaction(connection -> {
            Generations.create(connection, view.name(), generation);
            copyRows(connection, generation, fold);
            new RowStore<>(view, json).writeBeside(connection, generation, fold);
            Generations.attach(connection, view.name(), generation);
            return 0L;
        });
    }

    private interface Work {
        long in(Connection connection) throws SQLException;
    }

    private long inTransaction(Work work) throws SQLException {
        try (var connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                // Filling takes as long as it takes; what bounds a stalled instance is the idle time-out.
                statement.execute("set local transaction_timeout = 0");
                long result = work.in(connection);
                connection.commit();
                return result;
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
