package colearn.platform.views;

import colearn.platform.eventlog.LogReader;
import colearn.platform.faults.Between;
import colearn.platform.time.Ids;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rebuilds and replays, one at a time an instance: they run beside what serves, and must not starve it. What one instance was asked for and
 * did not begin, another takes up.
 */
public final class Builds implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Builds.class);
    /** A replay's rows stay until this many newer replays of the view stand. */
    private static final int REPLAYS_KEPT = 5;

    private static final UUID THE_SERVICE_ITSELF = new UUID(0, 0);
    private static final int QUEUE = 20;
    private static final Duration SOON = Duration.ofMillis(500);
    private static final Duration LOOK_FOR_WORK = Duration.ofSeconds(2);
    /** A build that waits for longer has lost the instance that was asked for it; it is never done twice. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);

    private static final Duration TIDY = Duration.ofMinutes(10);
    private static final int ATTEMPTS = 120;

    private final Map<String, View<?>> views;
    private final LogReader reader;
    private final DataSource connections;
    private final BuildJournal journal;
    private final BuildRun.Tools tools;
    private final ReentrantLock one = new ReentrantLock();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("view-build").factory());

    Builds(
            List<View<?>> views,
            LogReader reader,
            DataSource connections,
            JsonMapper json,
            Clock clock,
            Budget budget,
            Between between) {
        this.views = views.stream().collect(Collectors.toMap(View::name, Function.identity()));
        this.reader = reader;
        this.connections = connections;
        this.journal = new BuildJournal(connections, clock);
        this.tools = new BuildRun.Tools(reader, connections, json, journal, budget, between);
    }

    void start() {
        worker.scheduleWithFixedDelay(
                () -> safely("taking builds up", this::takeUp),
                LOOK_FOR_WORK.toMillis(),
                LOOK_FOR_WORK.toMillis(),
                TimeUnit.MILLISECONDS);
        worker.scheduleWithFixedDelay(
                () -> views.values().forEach(this::tidy),
                LOOK_FOR_WORK.toMillis(),
                TIDY.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    public Optional<View<?>> view(String name) {
        return Optional.ofNullable(views.get(name));
    }

    public Optional<Build> find(UUID id) {
        return journal.find(id);
    }

    /** Whether so many builds wait already that no more should be asked for. */
    public boolean crowded() {
        return journal.waiting(Duration.ZERO).size() >= QUEUE;
    }

    public UUID rebuild(View<?> view, UUID askedBy) throws SQLException {
        return begin(view, null, askedBy);
    }

    public UUID replay(View<?> view, long cut, UUID askedBy) throws SQLException {
        return begin(view, cut, askedBy);
    }

    /**
     * Called by the view's own processor, which has nothing to go on with before. Where two instances begin at once, one builds and the other
     * finds the rows when it asks again.
     *
     * @return false when it is not this instance's to build now, or building failed
     */
    boolean buildMissing(View<?> view) throws SQLException {
        one.lock();
        try (var turn = BuildTurn.take(connections, view.name()).orElse(null)) {
            if (turn == null) {
                return false;
            }
            if (stands(view)) {
                return true;
            }
            log.info("view {} is built for fold version {}", view.name(), view.foldVersion());
            boolean built = run(announce(view, null, THE_SERVICE_ITSELF), view);
            worker.execute(() -> tidy(view));
            return built;
        } finally {
            one.unlock();
        }
    }

    private boolean stands(View<?> view) throws SQLException {
        try (var connection = connections.getConnection()) {
            return Generations.current(connection, view).isPresent();
        }
    }

    private UUID begin(View<?> view, @Nullable Long cut, UUID askedBy) throws SQLException {
        var id = announce(view, cut, askedBy);
        worker.execute(() -> safely("building view " + view.name(), () -> run(id, view, true)));
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

    /** What another instance was asked for so long ago that it is not there any more. */
    private void takeUp() throws SQLException {
        for (var build : journal.waiting(LEFT_ALONE)) {
            var view = views.get(build.view());
            if (view != null) {
                run(build.id(), view, false);
            }
        }
    }

    /** Runs a build once this instance has the turn; without it, tries again as long as it is this instance's own to do. */
    private void run(UUID id, View<?> view, boolean own) throws SQLException {
        one.lock();
        try (var turn = BuildTurn.take(connections, view.name()).orElse(null)) {
            if (turn != null) {
                run(id, view);
            } else if (own) {
                later(() -> run(id, view, true));
            }
        } finally {
            one.unlock();
        }
        tidy(view);
    }

    private void later(Work work) {
        worker.schedule(() -> safely("building", work), SOON.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** With the turn. */
    private boolean run(UUID id, View<?> view) {
        journal.failAbandoned(view.name());
        if (!journal.run(id)) {
            return false;
        }
        try {
            BuildRun.of(view, journal.find(id).orElseThrow(), tools).run();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            // The journal shows it as running until the next one takes the turn.
            log.info("building view {} is given up, this instance stops ({})", view.name(), id);
            return false;
        } catch (SQLException | RuntimeException e) {
            log.warn("building view {} failed ({})", view.name(), id, e);
            journal.fail(id, e instanceof BuildProblem problem ? problem.getMessage() : "see the log of the service");
            return false;
        }
    }

    /** Takes away what serves nobody any more; what is still read is looked at again a little later. */
    private void tidy(View<?> view) {
        safely("tidying up", () -> {
            var leftOvers = new LeftOvers(connections);
            try (var turn = BuildTurn.take(connections, view.name()).orElse(null)) {
                if (turn == null) {
                    return;
                }
                journal.forgetReplays(view.name(), REPLAYS_KEPT);
                if (!leftOvers.note(view)) {
                    return;
                }
            }
            remove(view, leftOvers, ATTEMPTS);
        });
    }

    private void remove(View<?> view, LeftOvers leftOvers, int attempts) {
        boolean removed;
        try {
            removed = leftOvers.remove(view);
        } catch (SQLException e) {
            log.info("old rows of view {} are read so much that they stay for now: {}", view.name(), e.getMessage());
            removed = false;
        }
        if (!removed && attempts > 1) {
            worker.schedule(() -> remove(view, leftOvers, attempts - 1), SOON.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    /** A scheduled task that throws would never run again. */
    private static void safely(String what, Work work) {
        try {
            work.run();
        } catch (SQLException | RuntimeException e) {
            log.warn("{} failed, going on: {}", what, e.getMessage());
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
