package colearn.platform.views;

import colearn.platform.eventlog.LogReader;
import colearn.platform.time.Ids;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Rebuilds and replays, one at a time an instance: they run beside what serves, and must not starve it. */
public final class Builds implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Builds.class);
    /** A replay's rows stay until this many newer replays of the view stand. */
    private static final int REPLAYS_KEPT = 5;

    private static final UUID THE_SERVICE_ITSELF = new UUID(0, 0);

    private final Map<String, View<?>> views;
    private final LogReader reader;
    private final DataSource connections;
    private final JsonMapper json;
    private final BuildJournal journal;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("view-build").factory());

    Builds(List<View<?>> views, LogReader reader, DataSource connections, JsonMapper json, Clock clock) {
        this.views = views.stream().collect(Collectors.toMap(View::name, Function.identity()));
        this.reader = reader;
        this.connections = connections;
        this.json = json;
        this.journal = new BuildJournal(connections, clock);
    }

    public Optional<View<?>> view(String name) {
        return Optional.ofNullable(views.get(name));
    }

    public Optional<Build> find(UUID id) {
        return journal.find(id);
    }

    public UUID rebuild(View<?> view, UUID askedBy) throws SQLException {
        return begin(view, null, askedBy);
    }

    public UUID replay(View<?> view, long cut, UUID askedBy) throws SQLException {
        return begin(view, cut, askedBy);
    }

    /** Called by the view's own processor, which must not go on before. */
    void rebuildOutdated(View<?> view) throws SQLException {
        var id = announce(view, null, THE_SERVICE_ITSELF);
        log.info("view {} is built for fold version {}", view.name(), view.foldVersion());
        run(id, view, null);
    }

    private UUID begin(View<?> view, @Nullable Long cut, UUID askedBy) throws SQLException {
        var id = announce(view, cut, askedBy);
        worker.execute(() -> run(id, view, cut));
        return id;
    }

    private UUID announce(View<?> view, @Nullable Long cut, UUID askedBy) throws SQLException {
        var id = Ids.next();
        try (var connection = connections.getConnection()) {
            journal.begin(
                    id, view.name(), Generations.next(connection), cut, cut == null ? reader.frontier() : cut, askedBy);
        }
        return id;
    }

    private void run(UUID id, View<?> view, @Nullable Long cut) {
        // One build of a view at a time, over all instances; the lock goes with the connection when an instance dies.
        try (var turn = new BuildTurn(connections, view.name())) {
            journal.run(view.name(), id);
            var generation = journal.find(id).orElseThrow().generation();
            build(view, cut, generation, folded -> journal.progress(id, folded));
            journal.end(id, null);
        } catch (SQLException | RuntimeException e) {
            log.warn("building view {} failed ({})", view.name(), id, e);
            journal.end(id, String.valueOf(e.getMessage()));
        }
    }

    private <R> void build(View<R> view, @Nullable Long cut, int generation, LongConsumer progress)
            throws SQLException {
        var build = new ViewBuild<>(view, reader, connections, json);
        if (cut == null) {
            int before = serving(view.name());
            build.rebuild(generation, progress);
            remove(view.name(), before);
            return;
        }
        build.replay(generation, cut, progress);
        for (var old : journal.oldReplays(view.name(), REPLAYS_KEPT)) {
            remove(view.name(), old.generation());
            journal.forget(old.id());
        }
    }

    private int serving(String view) throws SQLException {
        try (var connection = connections.getConnection()) {
            return Generations.current(connection, view)
                    .map(Generations.State::generation)
                    .orElse(0);
        }
    }

    private void remove(String view, int generation) throws SQLException {
        if (generation == 0) {
            return;
        }
        try (var connection = connections.getConnection()) {
            Generations.drop(connection, view, generation);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
