package colearn.platform.axon;

import colearn.platform.commands.LogPosition;
import colearn.platform.commands.Outcome;
import colearn.platform.commands.RequestKey;
import colearn.platform.decider.ClaimChanges;
import colearn.platform.eventlog.AppendLost;
import colearn.platform.eventlog.AppendUnit;
import colearn.platform.eventlog.Appender;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.eventlog.Outcomes;
import colearn.platform.eventlog.StreamId;
import colearn.platform.eventlog.StreamReader;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.jspecify.annotations.Nullable;

/** Tries to record something in a stream until it is decided, on fresh state after each lost race; the same key has one outcome. */
final class Attempts {
    private static final int ATTEMPTS = 20;

    /** Those of this instance queue here rather than lose the race at the append; five seconds at most. */
    private final LockFactory locks =
            PessimisticLockFactory.builder().acquireAttempts(500).build();

    private final Appender appender;
    private final StreamReader streams;
    private final Outcomes outcomes;
    private final LogIdentity log;
    private final Clock clock;
    private final ToldCommands told;

    Attempts(
            Appender appender,
            StreamReader streams,
            Outcomes outcomes,
            LogIdentity log,
            Clock clock,
            ToldCommands told) {
        this.appender = appender;
        this.streams = streams;
        this.outcomes = outcomes;
        this.log = log;
        this.clock = clock;
        this.told = told;
    }

    /** @param attempt decides, and appends under the key if there is anything to append; what is done has no position yet */
    Outcome perform(StreamId stream, @Nullable RequestKey key, Supplier<Outcome> attempt) {
        return told.during(stream.aggregate(), () -> performed(stream, key, attempt));
    }

    private Outcome performed(StreamId stream, @Nullable RequestKey key, Supplier<Outcome> attempt) {
        var remembered = remembered(key);
        if (remembered.isPresent()) {
            return remembered.get();
        }
        var outcome = decided(stream, key, attempt);
        // The same request may have been done meanwhile, and that is why it is refused now.
        return outcome instanceof Outcome.Done ? outcome : remembered(key).orElse(outcome);
    }

    private Outcome decided(StreamId stream, @Nullable RequestKey key, Supplier<Outcome> attempt) {
        for (int number = 1; number <= ATTEMPTS; number++) {
            try {
                return located(stream, alone(stream, attempt));
            } catch (AppendLost lost) {
                switch (lost.to()) {
                    case AppendLost.To.NewerVersion newer -> pause(number);
                    case AppendLost.To.UsedKey used -> {
                        return remembered(key).orElseThrow();
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
    private Outcome alone(StreamId stream, Supplier<Outcome> attempt) {
        try (var turn = locks.obtainLock(stream.lockName())) {
            return attempt.get();
        } catch (LockAcquisitionFailedException e) {
            return new Outcome.Contended(1);
        }
    }

    /** For an attempt that had nothing to append. */
    void rememberNothingDone(@Nullable RequestKey key, StreamId stream, long version) {
        if (key != null) {
            appender.append(new AppendUnit(stream, version, List.of(), remembering(key), ClaimChanges.NONE, List.of()));
        }
    }

    AppendUnit.RememberedOutcome remembering(RequestKey key) {
        return new AppendUnit.RememberedOutcome(key.scope(), key.key(), key.fingerprint(), clock.instant());
    }

    /** Its position is known only after the append. */
    Outcome.Done done(StreamId stream, long version) {
        return new Outcome.Done(stream.id(), version, at(Optional.empty()), false);
    }

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
