package colearn.platform.views;

import colearn.platform.eventlog.Following;
import colearn.platform.eventlog.LogFollower;
import colearn.platform.eventlog.LogReader;
import colearn.platform.faults.Between;
import colearn.platform.trace.Spans;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** All views of a service: starts and stops their processors, and knows how far each has come. */
public final class Views implements LogFollower {

    /**
     * Where a view stands for this release.
     *
     * @param position the last event in its rows
     * @param lag events between it and the frontier
     * @param quarantined rows that stand still
     */
    public record Status(String view, int generation, int foldVersion, long position, long lag, long quarantined) {}

    private final List<View<?>> views;
    private final LogReader reader;
    private final DataSource connections;
    private final JdbcClient database;
    private final JsonMapper json;
    private final Builds builds;
    private final Between between;
    private final Spans spans;
    private final List<Following> followings = new ArrayList<>();
    private final Looks looks = new Looks(view -> position(view).orElse(-1L));
    private volatile boolean running;

    Views(
            List<View<?>> views,
            LogReader reader,
            DataSource connections,
            JsonMapper json,
            Builds builds,
            Between between,
            Spans spans) {
        this.views = List.copyOf(views);
        this.reader = reader;
        this.connections = connections;
        this.database = JdbcClient.create(connections);
        this.json = json;
        this.builds = builds;
        this.between = between;
        this.spans = spans;
    }

    public List<String> names() {
        return views.stream().map(View::name).toList();
    }

    public List<Status> status() {
        long frontier = reader.frontier();
        return database.sql("""
                        select s.view, s.generation, s.fold_version, s.position, greatest(0, :frontier - s.position) as lag,
                               (select count(distinct q.key) from view.quarantine q
                                where q.view = s.view and q.generation = s.generation) as quarantined
                        from view.state s
                        where (s.view, s.fold_version) in (select * from unnest(:views::text[], :versions::int[]))
                        order by s.view""")
                .param("frontier", frontier)
                .param("views", names().toArray(String[]::new))
                .param("versions", views.stream().map(View::foldVersion).toArray(Integer[]::new))
                .query(Status.class)
                .list();
    }

    /** Whether every view has rows of this release's fold. */
    public boolean serving() {
        return status().size() == views.size();
    }

    /** Waits until a view has folded a position; false when the time is over first. */
    public boolean await(String view, long position, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (looks.at(view) < position) {
            if (System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(3);
        }
        return true;
    }

    /** How far this release's fold has come; empty while it has no rows yet. */
    public Optional<Long> position(String view) {
        return database.sql("select position from view.state where view = :view and fold_version = :version")
                .param("view", view)
                .param("version", named(view).foldVersion())
                .query(Long.class)
                .optional();
    }

    private View<?> named(String name) {
        return views.stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no view " + name));
    }

    /** How many rows a view serves and a hash over them and their evidence: equal for equal rows, whoever made them. */
    public Fingerprint fingerprint(String view) throws SQLException {
        try (var connection = connections.getConnection()) {
            var state = Generations.current(connection, named(view)).orElseThrow();
            return Fingerprint.of(connection, view, state.generation());
        }
    }

    @Override
    public void start() {
        running = true;
        builds.start();
        for (var view : views) {
            followings.add(Following.begin("view-" + view.name(), reader, new ViewProcessor(live(view), builds)));
        }
    }

    private <R> LiveView<R> live(View<R> view) {
        return new LiveView<>(view, reader, connections, json, between, spans);
    }

    @Override
    public void stop() {
        running = false;
        followings.forEach(Following::end);
        builds.close();
        followings.forEach(Following::awaitEnd);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
