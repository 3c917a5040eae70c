package colearn.platform.timers;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.sql.Connection;
import java.time.Instant;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Asks db-scheduler for executions, in a transaction of the caller's. */
final class Executions {
    static final String TABLE = "log.scheduled_task";
    static final JdbcCustomization POSTGRESQL = new PostgreSqlJdbcCustomization(false, true);

    private final SchedulerClient client;

    /** @param transaction a connection that does not commit by itself */
    Executions(Connection transaction) {
        client = SchedulerClient.Builder.create(new SingleConnectionDataSource(transaction, true))
                .tableName(TABLE)
                .jdbcCustomization(POSTGRESQL)
                .build();
    }

    /** The task that fires a timer. */
    static String taskOf(String timer) {
        return "timer/" + timer;
    }

    void add(String timer, TimerTable.Setting setting) {
        add(new TaskInstance<>(taskOf(timer), setting.execution()), setting.due());
    }

    private void add(TaskInstance<Void> execution, Instant at) {
        client.scheduleIfNotExists(execution, at);
    }

    /** What has just been picked stays: it finds that it was superseded. */
    void cancel(String timer, TimerTable.Setting setting) {
        try {
            client.cancel(TaskInstanceId.of(taskOf(timer), setting.execution()));
        } catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException e) {
            // Fired already, or about to be.
        }
    }
}
