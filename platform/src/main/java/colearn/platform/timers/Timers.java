package colearn.platform.timers;

import colearn.platform.eventlog.Following;
import colearn.platform.eventlog.LogFollower;
import colearn.platform.eventlog.LogReader;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All timers of a service: keeps them set, fires what is due, and knows how they stand. */
public final class Timers implements LogFollower {
    private static final Logger log = LoggerFactory.getLogger(Timers.class);
    /** What is due may take this long before it is called overdue. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    /**
     * Where a timer stands.
     *
     * @param lag events between its fold and the frontier
     * @param set how many subjects it is set for
     * @param overdue how many of them should have fired
     * @param failing how many executions of it failed the last time
     */
    public record Status(String timer, long lag, long set, long overdue, long failing) {}

    private final List<Timer> timers;
    private final List<TimerFold> folds;
    private final LogReader reader;
    private final Dispatcher dispatcher;
    private final JdbcClient database;
    private final Clock clock;
    private volatile @Nullable Following following;

    Timers(
            List<Timer> timers,
            List<TimerFold> folds,
            LogReader reader,
            Dispatcher dispatcher,
            DataSource connections,
            Clock clock) {
        this.timers = timers;
        this.folds = folds;
        this.reader = reader;
        this.dispatcher = dispatcher;
        this.database = JdbcClient.create(connections);
        this.clock = clock;
    }

    public List<String> names() {
        return timers.stream().map(Timer::name).toList();
    }

    public List<Status> status() {
        return timers.stream().map(timer -> status(timer.name())).toList();
    }

    private Status status(String timer) {
        return database.sql("""
                        select :timer as timer,
                               greatest(0, :frontier - coalesce((select position from log.timer_fold where timer = :timer), 0)) as lag,
                               (select count(*) from log.timer where timer = :timer) as set,
                               (select count(*) from log.timer where timer = :timer and due_at <= :late) as overdue,
                               (select count(*) from log.scheduled_task
                                where task_name = :task and consecutive_failures > 0) as failing""")
                .param("timer", timer)
                .param("task", Executions.taskOf(timer))
                .param("frontier", reader.frontier())
                .param("late", clock.instant().minus(GRACE).atOffset(ZoneOffset.UTC))
                .query(Status.class)
                .single();
    }

    /** Called when the clock was moved: what is due now need not wait for the next look. */
    public void lookNow() {
        dispatcher.lookNow();
    }

    @Override
    public void start() {
        following = Following.begin("timer-fold", reader, new Setting());
        dispatcher.start();
    }

    @Override
    public void stop() {
        dispatcher.stop();
        var ended = following;
        following = null;
        if (ended != null) {
            ended.end();
            ended.awaitEnd();
        }
    }

    @Override
    public boolean isRunning() {
        return following != null;
    }

    /** Keeps the timers set as the log says. */
    private final class Setting implements Following.Work {
        @Override
        public boolean step(BooleanSupplier goesOn) throws SQLException {
            boolean moved = false;
            for (var fold : folds) {
                moved |= fold.step();
            }
            if (moved) {
                dispatcher.lookNow();
            }
            return moved;
        }

        @Override
        public Duration stumbled(Throwable problem) {
            log.warn("timers are not set anew, trying again: {}", problem.getMessage(), problem);
            return Following.NEWS;
        }
    }
}
