package colearn.platform.views;

import colearn.platform.eventlog.FromNewerRelease;
import colearn.platform.eventlog.Happening;
import colearn.platform.eventlog.KnownAt;
import colearn.platform.eventlog.LogReader;
import colearn.platform.faults.Between;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Folds the log into a generation of its own, beside the one that serves: the whole of it for a rebuild, up to a cut for a replay. The same
 * fold as live, fed from the first event: in memory as long as there is room, and page by page in the table from there on.
 */
final class BuildRun<R> {
    private static final Logger log = LoggerFactory.getLogger(BuildRun.class);
    private static final int PAGE = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** What every build works with. */
    record Tools(
            LogReader log,
            DataSource connections,
            JsonMapper json,
            BuildJournal journal,
            Budget budget,
            Between between) {}

    private final View<R> view;
    private final UUID id;
    private final int generation;
    private final @Nullable Long cut;
    private final Tools tools;
    private final int page;
    private final LiveView<R> live;

    private BuildRun(View<R> view, Build build, Tools tools) {
        this.view = view;
        this.id = build.id();
        this.generation = build.generation();
        this.cut = build.cut();
        this.tools = tools;
        this.page = Math.min(PAGE, tools.budget().entries());
        this.live = new LiveView<>(view, tools.log(), tools.connections(), tools.json(), tools.between());
    }

    static <R> BuildRun<R> of(View<R> view, Build build, Tools tools) {
        return new BuildRun<>(view, build, tools);
    }

    /** Returns once the rows serve, or stand beside those that do. */
    void run() throws SQLException, InterruptedException {
        long end = cut == null ? endOfLog() : cut;
        awaitSettled(end);
        long position = fill(end);
        reached(BuildStep.FILLED);
        if (cut == null) {
            serve(position);
        } else {
            inTransaction(connection -> {
                tools.journal().done(connection, id, end);
                return end;
            });
        }
    }

    private long fill(long end) throws SQLException, InterruptedException {
        var skips = inTransaction(connection -> Skips.of(connection, view.name(), end));
        var fold = new Fold<>(view, Set.of(), skips);
        long filled = inMemory(fold, end);
        if (filled < end) {
            reached(BuildStep.SPILLED);
        }
        return inTable(written(fold, skips) ? filled : 0, end, new KnownAt(end));
    }

    /** False when a row cannot be stored: then the generation is empty, and each event is folded in the table, where the culprit is found. */
    private boolean written(Fold<R> fold, Skips skips) throws SQLException, InterruptedException {
        try {
            write(fold);
            BatchFold.tell(view, fold);
            return true;
        } catch (SQLException e) {
            if (!Unstorable.is(e)) {
                throw e;
            }
            log.warn("view {}: a row cannot be stored: {}", view.name(), e.getMessage());
        } catch (JacksonException e) {
            log.warn("view {}: a row cannot be stored: {}", view.name(), e.getOriginalMessage());
        }
        write(new Fold<>(view, Set.of(), skips));
        return false;
    }

    private void write(Fold<R> fold) throws SQLException, InterruptedException {
        inTransaction(connection -> {
            new NewRows<>(view, tools.json()).write(connection, generation, fold);
            return generation;
        });
    }

    /** Answers the position at which the log ended or there was no more room. */
    private long inMemory(Fold<R> fold, long end) {
        long position = 0;
        long weight = 0;
        while (position < end
                && fold.size() < tools.budget().entries()
                && weight < tools.budget().bytes()) {
            var events = LiveView.upTo(end, tools.log().after(position, page, new KnownAt(end)));
            if (events.isEmpty()) {
                return end;
            }
            for (var event : events) {
                readable(event);
                fold.fold(event);
                weight += event.weight();
            }
            position = events.getLast().position();
            tools.journal().progress(id, position);
        }
        return position;
    }

    private long inTable(long from, long end, KnownAt knownAt) throws SQLException, InterruptedException {
        long position = from;
        while (position < end) {
            long before = position;
            position = inTransaction(connection -> live.fold(connection, generation, before, end, page, knownAt));
            if (position == before) {
                LiveView.upTo(end, tools.log().after(before, 1)).forEach(BuildRun::readable);
                return end;
            }
            tools.journal().progress(id, position);
        }
        return position;
    }

    private static void readable(Happening event) {
        if (event.body() instanceof FromNewerRelease newer) {
            throw new BuildProblem(newer.sentence(event.position()));
        }
    }

    private void serve(long filled) throws SQLException, InterruptedException {
        long position = filled;
        while (true) {
            position = caughtUp(position);
            reached(BuildStep.CAUGHT_UP);
            long from = position;
            long needed = inTransaction(connection -> serve(connection, from));
            if (needed == 0) {
                return;
            }
            awaitSettled(needed);
        }
    }

    /** Folds what was recorded meanwhile, in transactions that hold nobody up. */
    private long caughtUp(long from) throws SQLException, InterruptedException {
        long position = from;
        while (tools.log().frontier() - position > page) {
            position = inTable(position, tools.log().frontier(), KnownAt.ITS_OWN_PLACE);
        }
        return position;
    }

    /**
     * From here on the live writer waits: what is recorded meanwhile is folded into the new rows before they serve.
     *
     * @return 0 when they do; else how far this instance must know the log before it tries again, since another has folded so far into the
     *     rows that serve, and nobody may see a view go back
     */
    private long serve(Connection connection, long from) throws SQLException, InterruptedException {
        var serving = Generations.lock(connection, view, true);
        long known = tools.log().frontier();
        if (serving.isPresent() && serving.get().position() > known) {
            return serving.get().position();
        }
        long position = from;
        while (true) {
            long next = live.fold(connection, generation, position, known, page);
            if (next == position) {
                break;
            }
            position = next;
        }
        if (serving.isPresent() && serving.get().position() > position) {
            throw new BuildProblem(
                    "a newer release has folded up to position %d, this one can only read up to %d: run that one"
                            .formatted(serving.get().position(), position));
        }
        Generations.serve(connection, view.name(), new Generations.State(generation, view.foldVersion(), position));
        tools.journal().done(connection, id, position);
        reached(BuildStep.SERVED);
        return 0;
    }

    private long endOfLog() throws SQLException, InterruptedException {
        return inTransaction(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select coalesce(max(position), 0) from log.event")) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** An instance that has just started knows nothing of the log yet; rows made then would serve without most of it. */
    private void awaitSettled(long position) throws InterruptedException {
        while (tools.log().frontier() < position) {
            tools.log().awaitBeyond(position - 1, PATIENCE);
        }
    }

    private void reached(BuildStep step) throws InterruptedException {
        tools.between().after(step);
    }

    private <T> T inTransaction(Transaction.Work<T> work) throws SQLException, InterruptedException {
        return Transaction.run(tools.connections(), connection -> {
            try (var statement = connection.createStatement()) {
                // Filling takes as long as it takes; what bounds a stalled instance is the idle time-out.
                statement.execute("set local transaction_timeout = 0");
            }
            return work.in(connection);
        });
    }
}
