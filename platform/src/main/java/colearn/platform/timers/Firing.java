package colearn.platform.timers;

import colearn.platform.commands.Commands;
import colearn.platform.commands.Outcome;
import colearn.platform.commands.RequestKey;
import colearn.platform.identity.Caller;
import colearn.platform.reactions.Refusals;
import colearn.platform.trace.Spans;
import colearn.platform.trace.Trace;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;

/** Sends the command of a timer that has become due, if it still is. Fired twice it has one effect: its key says so. */
final class Firing {
    private static final Logger log = LoggerFactory.getLogger(Firing.class);
    private static final Duration UNTIL_HEARD = Duration.ofSeconds(1);
    private static final Duration AFTER_A_REFUSAL = Duration.ofHours(1);

    private final UUID self;
    private final Commands commands;
    private final DataSource connections;
    private final Hearing hearing;
    private final Refusals refusals;
    private final Clock clock;
    private final Spans spans;

    Firing(
            UUID self,
            Commands commands,
            DataSource connections,
            Hearing hearing,
            Refusals refusals,
            Clock clock,
            Spans spans) {
        this.self = self;
        this.commands = commands;
        this.connections = connections;
        this.hearing = hearing;
        this.refusals = refusals;
        this.clock = clock;
        this.spans = spans;
    }

    /** @param execution as {@link TimerTable.Setting#execution()} names it */
    CompletionHandler<Void> fire(Timer timer, String execution) throws SQLException {
        var setting = standing(timer, execution);
        if (setting.isEmpty()) {
            log.debug("timer {} was moved or cancelled while {} was picked", timer.name(), execution);
            return new OnCompleteRemove<>();
        }
        var due = setting.get();
        if (!timer.hears().stream().allMatch(source -> hearing.heardOut(source, due.due()))) {
            return again(UNTIL_HEARD);
        }
        var cause = spans.on() ? traceparent(due) : null;
        return Trace.answering(
                due.correlation(), () -> spans.following(cause, "timer " + timer.name(), () -> send(timer, due)));
    }

    private Optional<TimerTable.Setting> standing(Timer timer, String execution) throws SQLException {
        var subject = UUID.fromString(execution.substring(0, execution.indexOf('/')));
        try (var connection = connections.getConnection()) {
            return TimerTable.find(connection, timer.name(), subject)
                    .filter(it -> it.execution().equals(execution));
        }
    }

    private @Nullable String traceparent(TimerTable.Setting due) throws SQLException {
        try (var connection = connections.getConnection()) {
            return TimerTable.traceparent(connection, due);
        }
    }

    private CompletionHandler<Void> send(Timer timer, TimerTable.Setting due) throws SQLException {
        var caller = new Caller(self, Set.of(), null, due.correlation(), due.cause());
        var key = new RequestKey(Executions.taskOf(timer.name()), due.subject() + "/" + due.due(), "");
        var order = timer.fire(new Timer.Due(due.subject(), due.due()), caller)
                .effective(due.due())
                .once(key);
        return switch (commands.perform(order)) {
            case Outcome.Done done -> {
                log.info("timer {} of {} was due at {}", timer.name(), due.subject(), due.due());
                refusals.settle(key.scope(), key.key());
                yield new OnCompleteRemove<>();
            }
            case Outcome.Refused refused ->
                refused(key, order.aggregate().name(), due, refused.reason().toString());
            case Outcome.Stale stale -> refused(key, order.aggregate().name(), due, stale.toString());
            case Outcome.Taken taken -> refused(key, order.aggregate().name(), due, taken.toString());
            case Outcome.Contended contended -> throw new ConcurrencyFailureException("contended: " + contended);
            case Outcome.KeyReused reused ->
                throw new IllegalStateException("the key of a timer was used for another request: " + reused);
        };
    }

    /** Somebody should look; meanwhile it is tried again for as long as it is due. */
    private CompletionHandler<Void> refused(RequestKey key, String aggregate, TimerTable.Setting due, String reason)
            throws SQLException {
        log.warn("timer {} was refused: {}", key, reason);
        refusals.record(new Refusals.Refused(key.scope(), key.key(), aggregate, due.subject(), due.cause(), reason));
        return again(AFTER_A_REFUSAL);
    }

    private CompletionHandler<Void> again(Duration later) {
        return (complete, operations) ->
                operations.reschedule(complete, clock.instant().plus(later));
    }
}
