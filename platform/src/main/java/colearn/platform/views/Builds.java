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
final class Builds implements AutoCloseable {
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

    Optional<View<?>> view(String name) {
        return Optional.ofNullable(views.get(name));
    }

    Optional<BuildJournal.Entry> find(UUID id) {
        return journal.find(id);
    }

    UUID rebuild(View<?> view, UUID askedBy) throws SQLException {
        return begin(view, null, askedBy);
    }

    UUID replay(View<?> view, long cut, UUID askedBy) throws SQLException {
        return begin(view, cut, askedBy);
    }

    /** Called by the view's own processor, which must not go on before. */
    void rebuildOutdated(View<?> view) throws SQLException, InterruptedException {
        if (!buildLock(view.name())) {
            // Another instance is at it.
            Thread.sleep(100);
            return;
        }
        var id = begin(view, null, THE_SERVICE_ITSELF);
        log.info("view {} is built anew for fold version {} ({})", view.name(), view.foldVersion(), id);
        while (running(id)) {
            Thread.sleep(20);
        }
    }

    private boolean buildLock(String view) throws SQLException {
        try (var connection = connections.getConnection();
                var statement = connection.prepareStatement(
                        "select not exists (select 1 from view.build where view = ? and cut is null and state = 'RUNNING')")) {
            statement.setString(1, view);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private boolean running(UUID id) {
        return find(id).map(entry -> entry.state().equals("RUNNING")).orElse(false);
    }

    private UUID begin(View<?> view, @Nullable Long cut, UUID askedBy) throws SQLException {
        var id = Ids.next();
        int generation;
        try (var connection = connections.getConnection()) {
            generation = Generations.next(connection);
        }
        journal.begin(id, view.name(), generation, cut, cut == null ? reader.frontier() : cut, askedBy);
        worker.execute(() -> run(id, view, generation, cut));
        return id;
    }

    private void run(UUID id, View<?> view, int generation, @Nullable Long cut) {
        var build = new ViewBuild<>(view, reader, connections, json);
        LongConsumer progress = folded -> journal.progress(id, folded);
        try {
            if (cut == null) {
                int before = serving(view.name());
                build.rebuild(generation, progress);
                journal.end(id, null);
                remove(view.name(), before);
            } else {
                build.replay(generation, cut, progress);
                journal.end(id, null);
                for (var old : journal.oldReplays(view.name(), REPLAYS_KEPT)) {
                    remove(view.name(), old.generation());
                    journal.forget(old.id());
                }
            }
        } catch (SQLException | RuntimeException e) {
            log.warn("building view {} failed ({})", view.name(), id, e);
            journal.end(id, String.valueOf(e.getMessage()));
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
