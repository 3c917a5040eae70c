package colearn.platform.views;

import colearn.platform.eventlog.LogReader;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** All views of a service: starts and stops their processors, and knows how far each has come. */
public final class Views implements SmartLifecycle {

    /**
     * Where a view stands.
     *
     * @param position the last event in its rows
     * @param lag events between it and the frontier
     */
    public record Status(String view, int generation, int foldVersion, long position, long lag, long quarantined) {}

    private final List<View<?>> views;
    private final LogReader reader;
    private final DataSource connections;
    private final JdbcClient database;
    private final JsonMapper json;
    private final Builds builds;
    private final List<ViewProcessor> processors = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Views(List<View<?>> views, LogReader reader, DataSource connections, JsonMapper json, Builds builds) {
        this.views = List.copyOf(views);
        this.reader = reader;
        this.connections = connections;
        this.database = JdbcClient.create(connections);
        this.json = json;
        this.builds = builds;
    }

    public List<String> names() {
        return views.stream().map(View::name).toList();
    }

    public List<Status> status() {
        long frontier = reader.frontier();
        return database.sql("""
                        select s.view, s.generation, s.fold_version, s.position, greatest(0, :frontier - s.position) as lag,
                               (select count(*) from view.quarantine q where q.view = s.view and q.generation = s.generation) as quarantined
                        from view.state s order by s.view""").param("frontier", frontier).query(Status.class).list();
    }

    /** Whether every view has rows of this release's fold. */
    public boolean serving() {
        var states = status();
        return views.stream()
                .allMatch(view -> states.stream()
                        .anyMatch(state ->
                                state.view().equals(view.name()) && state.foldVersion() >= view.foldVersion()));
    }

    /** Waits until a view has folded a position; false when the time is over first. */
    public boolean await(String view, long position, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (position(view).orElse(-1L) < position) {
            if (System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(3);
        }
        return true;
    }

    public Optional<Long> position(String view) {
        return database.sql("select position from view.state where view = :view")
                .param("view", view)
                .query(Long.class)
                .optional();
    }

    /** How many rows a view serves and a hash over them and their evidence: equal for equal rows, whoever made them. */
    public Fingerprint fingerprint(String view) throws SQLException {
        try (var connection = connections.getConnection()) {
            var state = Generations.current(connection, view).orElseThrow();
            return Fingerprint.of(connection, view, state.generation());
        }
    }

    @Override
    public void start() {
        running = true;
        for (var view : views) {
            var processor = new ViewProcessor(live(view), reader, builds);
            processors.add(processor);
            threads.add(Thread.ofPlatform().daemon().name("view-" + view.name()).start(processor));
        }
    }

    private <R> LiveView<R> live(View<R> view) {
        return new LiveView<>(view, reader, connections, json);
    }

    @Override
    public void stop() {
        running = false;
        processors.forEach(ViewProcessor::stop);
        threads.forEach(Views::join);
        builds.close();
    }

    /** A batch in hand is finished; waiting ends by itself. */
    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return -50;
    }
}
