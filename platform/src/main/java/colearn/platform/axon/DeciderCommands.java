package colearn.platform.axon;

import colearn.platform.commands.Commands;
import colearn.platform.commands.Outcome;
import colearn.platform.eventlog.AppendLost;
import colearn.platform.eventlog.Claims;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.eventlog.StreamId;
import colearn.platform.eventlog.StreamReader;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Sends orders over Axon's command bus. */
final class DeciderCommands implements Commands {
    private final CommandBus bus;
    private final Attempts attempts;
    private final StreamReader streams;
    private final Claims claims;
    private final LogIdentity log;

    DeciderCommands(CommandBus bus, Attempts attempts, StreamReader streams, Claims claims, LogIdentity log) {
        this.bus = bus;
        this.attempts = attempts;
        this.streams = streams;
        this.claims = claims;
        this.log = log;
    }

    @Override
    public <C, S, E> Outcome perform(Order<C, S, E> order) {
        if (CurrentUnitOfWork.isStarted()) {
            // It would join that unit of work, seem done, and be stored only if the other one succeeds.
            throw new IllegalStateException("a command was sent from inside another one");
        }
        var stream = new StreamId(log.service(), order.aggregate().name(), order.id());
        return attempts.perform(stream, order.key(), () -> attempt(order, stream));
    }

    private <C, S, E> Outcome attempt(Order<C, S, E> order, StreamId stream) {
        var reads = new NotingReads(log.service(), streams, claims);
        var command = order.command().apply(reads);
        var deciding = new Deciding<>(order, stream, command, reads.own(stream), reads.guards(stream));
        var answer = new AtomicReference<CommandResultMessage<?>>();
        // The simple command bus answers on this thread, before dispatch returns.
        bus.dispatch(
                new GenericCommandMessage<>(command, Map.of(Deciding.KEY, deciding)),
                (message, result) -> answer.set(result));
        var result = Objects.requireNonNull(answer.get(), "the command bus did not answer");
        if (result.isExceptional()) {
            throw unchecked(result.exceptionResult());
        }
        var decided = (DeciderHandler.Answer) result.getPayload();
        if (decided.outcome() instanceof Outcome.Done done && !decided.appends()) {
            attempts.rememberNothingDone(order.key(), stream, done.version());
        }
        return decided.outcome();
    }

    private static RuntimeException unchecked(Throwable thrown) {
        // Axon wraps what a handler throws; the cause is what happened.
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof AppendLost lost) {
                return lost;
            }
        }
        return thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
    }
}
