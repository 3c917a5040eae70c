package colearn.platform.timers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** This instance's db-scheduler: picks what is due, earliest first, one at a time. */
final class Dispatcher {
    /** It would throw away what only a newer release knows; the log could set it again, but nobody would ask it to. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LAST_RETRY = Duration.ofMinutes(5);
    private static final int DOUBLED_AT_MOST = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<Task<?>> timers;
    private final List<RecurringTask<Void>> chores;
    private final TimerSettings settings;
    private final DataSource connections;
    private final Clock clock;
    private final Scheduler scheduler;

    Dispatcher(
            List<Timer> timers,
            List<Chore> chores,
            Firing firing,
            TimerSettings settings,
            DataSource connections,
            Clock clock) {
        this.timers = timers.stream().<Task<?>>map(timer -> task(timer, firing)).toList();
        this.chores = chores.stream().map(Dispatcher::task).toList();
        this.settings = settings;
        this.connections = connections;
        this.clock = clock;
        this.scheduler = scheduler();
    }

    private Scheduler scheduler() {
        return Scheduler.create(connections, timers)
                .startTasks(chores)
                .tableName(Executions.TABLE)
                .jdbcCustomization(Executions.POSTGRESQL)
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .threads(1)
                .pollingInterval(settings.look())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(TimerSettings.HEARTBEATS_MISSED)
                .deleteUnresolvedAfter(NEVER)
                .shutdownMaxWait(PATIENCE)
                .build();
    }

    private static Task<Void> task(Timer timer, Firing firing) {
        return Tasks.custom(Executions.taskOf(timer.name()), Void.class)
                .onFailure(Dispatcher::retry)
                .onDeadExecutionRevive()
                .execute((execution, context) -> {
                    try {
                        return firing.fire(timer, execution.getId());
                    } catch (SQLException e) {
                        throw new IllegalStateException("the database does not answer: " + e.getMessage(), e);
                    }
                });
    }

    private static RecurringTask<Void> task(Chore chore) {
        return Tasks.recurring("chore/" + chore.name(), FixedDelay.of(chore.every()))
                .execute((execution, context) -> chore.run());
    }

    /** Sooner at first, and never given up. */
    private static void retry(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        int doubled = Math.min(failed.getExecution().consecutiveFailures, DOUBLED_AT_MOST);
        var wait = FIRST_RETRY.multipliedBy(1L << doubled);
        operations.reschedule(failed, failed.getTimeDone().plus(wait.compareTo(LAST_RETRY) < 0 ? wait : LAST_RETRY));
    }

    void start() {
        scheduler.start();
    }

    void lookNow() {
        scheduler.triggerCheckForDueExecutions();
    }

    void stop() {
        scheduler.stop();
    }
}
