package colearn.platform.views;

import colearn.platform.commands.Commands;
import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Outcome;
import colearn.platform.eventlog.KnownAt;
import colearn.platform.eventlog.LogReader;
import colearn.platform.faults.Between;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The rows that stand still, and what operators do about them: fold them again, or let them go on without an event. */
public final class ViewQuarantine {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The first of the events that wait for each row: the one that it stands still before. */
    private static final String WAITING = """
            select w.view, w.key, w.position, w.event_id, e.source, e.type,
                   coalesce(e.source_recorded_at, e.recorded_at) as recorded_at, w.kind, w.behind
            from (select distinct on (q.key) q.*, count(*) over (partition by q.key) - 1 as behind
                  from view.quarantine q join view.state s on s.view = q.view and s.generation = q.generation
                  where q.view = :view and s.fold_version = :version and %s
                  order by q.key, q.position) w
            join log.event e on e.position = w.position
            order by w.key""";

    private final LogReader log;
    private final DataSource connections;
    private final JdbcClient database;
    private final JsonMapper json;
    private final Commands commands;
    private final Builds builds;

    ViewQuarantine(LogReader log, DataSource connections, JsonMapper json, Commands commands, Builds builds) {
        this.log = log;
        this.connections = connections;
        this.database = JdbcClient.create(connections);
        this.json = json;
        this.commands = commands;
        this.builds = builds;
    }

    /** Rows of a view that stand still, by key. */
    public List<Waiting> waiting(View<?> view, String after, int limit) {
        return database.sql(WAITING.formatted("q.key > :key") + " limit :limit")
                .param("view", view.name())
                .param("version", view.foldVersion())
                .param("key", after)
                .param("limit", limit)
                .query((row, n) -> waiting(row))
                .list();
    }

    /** The row under a key, where it stands still. */
    public Optional<Waiting> find(View<?> view, String key) {
        return database.sql(WAITING.formatted("q.key = :key"))
                .param("view", view.name())
                .param("version", view.foldVersion())
                .param("key", key)
                .query((row, n) -> waiting(row))
                .optional();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getString("view"),
                row.getString("key"),
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("source"),
                row.getString("type"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Waiting.Kind.valueOf(row.getString("kind")),
                row.getLong("behind"));
    }

    /**
     * Folds what waits for a row once more. An event that could not be read may concern rows that went on without it, so once it can be read
     * the view is built anew.
     *
     * @return what the row waits for now; empty when it goes on
     */
    public Optional<Waiting> release(View<?> view, Waiting waiting, Caller caller)
            throws SQLException, InterruptedException {
        again(view, waiting.key());
        var still = find(view, waiting.key());
        if (waiting.kind() == Waiting.Kind.UNREADABLE
                && still.map(now -> now.position() > waiting.position()).orElse(true)) {
            builds.rebuild(view, caller.person());
        }
        return still;
    }

    private <R> void again(View<R> view, String key) throws SQLException, InterruptedException {
        var live = new LiveView<>(view, log, connections, json, Between.NOTHING);
        while (true) {
            long known = log.frontier();
            long position = Transaction.run(connections, connection -> {
                var state = Generations.lock(connection, view, true);
                if (state.isEmpty() || state.get().position() > known) {
                    return state.map(Generations.State::position).orElse(0L);
                }
                var serving = state.get();
                live.again(connection, serving.generation(), key, new KnownAt(serving.position()));
                return 0L;
            });
            if (position == 0) {
                return;
            }
            if (!log.awaitBeyond(position - 1, PATIENCE)) {
                throw new IllegalStateException("this instance does not know the log up to %d yet".formatted(position));
            }
        }
    }

    /** Lets the row go on without the event that it waits for. The decision is recorded; the row goes on when the view comes to it. */
    public Outcome skip(View<?> view, Waiting waiting, SealedText why, Caller caller) {
        return commands.perform(Order.of(
                SkipDecider.VIEW,
                SkipDecider.id(view.name()),
                caller,
                reads -> new ViewCommand.Skip(view.name(), waiting.key(), waiting.eventId(), why)));
    }
}
