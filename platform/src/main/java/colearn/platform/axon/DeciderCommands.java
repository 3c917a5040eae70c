package colearn.platform.axon;

import colearn.platform.commands.Commands;
import colearn.platform.commands.LogPosition;
import colearn.platform.commands.Outcome;
import colearn.platform.commands.RequestKey;
import colearn.platform.decider.ClaimChanges;
import colearn.platform.eventlog.AppendLost;
import colearn.platform.eventlog.AppendUnit;
import colearn.platform.eventlog.Appender;
import colearn.platform.eventlog.Claims;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.eventlog.Outcomes;
import colearn.platform.eventlog.StreamId;
import colearn.platform.eventlog.StreamReader;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** Sends orders over Axon's command bus until they are decided, on fresh state after each lost race. */
final class DeciderCommands implements Commands {
    private static final int ATTEMPTS = 20;

    /** Those of this instance queue here rather than lose the race at the append; five seconds at most. */
    private final LockFactory locks =
            PessimisticLockFactory.builder().acquireAttempts(500).build();

    private final CommandBus bus;
    private final Appender appender;
    private final StreamReader streams;
    private final Claims claims;
    private final Outcomes outcomes;
    private final LogIdentity log;
    private final Clock clock;

    DeciderCommands(
            CommandBus bus,
            Appender appender,
            StreamReader streams,
            Claims claims,
            Outcomes outcomes,
            LogIdentity log,
            Clock clock) {
        this.bus = bus;
        this.appender = appender;
        this.streams = streams;
        this.claims = claims;
        this.outcomes = outcomes;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public <C, S, E> Outcome perform(Order<C, S, E> order) {
        if (CurrentUnitOfWork.isStarted()) {
            // It would join that unit of work, seem done, and be stored only if the other one succeeds.
            throw new IllegalStateException("a command was sent from inside another one");
        }
        var stream = new StreamId(log.service(), order.aggregate().name(), order.id());
        var key = order.key();
        var remembered = remembered(key);
        if (remembered.isPresent()) {
            return remembered.get();
        }
        var outcome = decided(order, stream);
        // The same request may have been done meanwhile, and that is why it is refused now.
        return outcome instanceof Outcome.Done ? outcome : remembered(key).orElse(outcome);
    }

    private <C, S, E> Outcome decided(Order<C, S, E> order, StreamId stream) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return located(stream, alone(order, stream));
            } catch (AppendLost lost) {
                switch (lost.to()) {
                    case AppendLost.To.NewerVersion newer -> pause(attempt);
                    case AppendLost.To.UsedKey used -> {
                        return remembered(order.key()).orElseThrow();
                    }
                    case AppendLost.To.Holder holder -> {
                        return new Outcome.Taken(holder.claim());
                    }
                }
            }
        }
        return new Outcome.Contended(ATTEMPTS);
    }

    /** Before anything is read: what waited for its turn would be built from what is old by then. */
    private <C, S, E> Outcome alone(Order<C, S, E> order, StreamId stream) {
        try (var turn = locks.obtainLock(stream.lockName())) {
            return attempt(order, stream);
        } catch (LockAcquisitionFailedException e) {
            return new Outcome.Contended(1);
        }
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
        if (!(decided.outcome() instanceof Outcome.Done done)) {
            return decided.outcome();
        }
        if (!decided.appends() && order.key() != null) {
            rememberNothingDone(order.key(), stream, done);
        }
        return done;
    }

    private void rememberNothingDone(RequestKey key, StreamId stream, Outcome.Done done) {
        var outcome = new AppendUnit.RememberedOutcome(key.scope(), key.key(), key.fingerprint(), clock.instant());
        appender.append(new AppendUnit(stream, done.version(), List.of(), outcome, ClaimChanges.NONE, List.of()));
    }

    /** The position is known only after the append. */
    private Outcome located(StreamId stream, Outcome outcome) {
        return outcome instanceof Outcome.Done done
                ? new Outcome.Done(done.id(), done.version(), at(streams.position(stream, done.version())), false)
                : outcome;
    }

    private LogPosition at(Optional<Long> position) {
        return new LogPosition(log.service(), log.epoch(), position.orElse(0L));
    }

    private Optional<Outcome> remembered(@Nullable RequestKey key) {
        if (key == null) {
            return Optional.empty();
        }
        return outcomes.find(key.scope(), key.key())
                .map(first -> first.fingerprint().equals(key.fingerprint())
                        ? new Outcome.Done(first.aggregateId(), first.version(), at(first.position()), true)
                        : new Outcome.KeyReused(key.key()));
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

    /** Spreads those that lost the same race. */
    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, 2 + Math.min(attempt, 10) * 2L));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to decide again; nothing was recorded", e);
        }
    }
}
