package colearn.platform.axon;

import colearn.platform.commands.Aggregate;
import colearn.platform.commands.LogPosition;
import colearn.platform.commands.Outcome;
import colearn.platform.decider.ClaimChanges;
import colearn.platform.decider.Decision;
import colearn.platform.eventlog.AppendLost;
import colearn.platform.eventlog.AppendUnit;
import colearn.platform.eventlog.EventMetadata;
import colearn.platform.eventlog.EventTypes;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.eventlog.StreamId;
import colearn.platform.time.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** Handles the commands of one kind of aggregate: load, decide, publish. The append itself happens when the unit of work commits. */
final class DeciderHandler<C, S, E> {
    private final Aggregate<C, S, E> aggregate;
    private final EventStore store;
    private final EventTypes types;
    private final LogIdentity log;
    private final Clock clock;

    DeciderHandler(Aggregate<C, S, E> aggregate, EventStore store, EventTypes types, LogIdentity log, Clock clock) {
        this.aggregate = aggregate;
        this.store = store;
        this.types = types;
        this.log = log;
        this.clock = clock;
    }

    private record Loaded<S>(S state, long version) {}

    /**
     * @param appends whether events wait in the unit of work, so that the key is remembered with them
     */
    record Answer(Outcome outcome, boolean appends) {}

    Answer handle(Deciding<C, S, E> deciding) {
        var stream = deciding.stream();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var loaded = load(stream);
        if (deciding.read().filter(seen -> seen != loaded.version()).isPresent()) {
            // The command was built from an older state than the one that it would be decided on.
            throw new AppendLost(new AppendLost.To.NewerVersion());
        }
        var expected = deciding.order().expectedVersion();
        // Of what does not exist nobody saw a version: that there is none is the domain's to say.
        if (expected != null && loaded.version() > 0 && expected != loaded.version()) {
            return new Answer(new Outcome.Stale(expected, loaded.version()), false);
        }
        return switch (aggregate.decider().decide(deciding.command(), loaded.state(), now)) {
            case Decision.Rejected<E> rejected -> new Answer(new Outcome.Refused(rejected.reason()), false);
            case Decision.Accepted<E> accepted -> accept(deciding, loaded, accepted, now);
        };
    }

    private Loaded<S> load(StreamId stream) {
        var state = aggregate.decider().initial();
        long version = 0;
        var events = store.readEvents(StreamNames.of(stream));
        while (events.hasNext()) {
            DomainEventMessage<?> event = events.next();
            state = OwnBody.evolved(aggregate, state, event.getPayload());
            version = event.getSequenceNumber() + 1;
        }
        return new Loaded<>(state, version);
    }

    private Answer accept(Deciding<C, S, E> deciding, Loaded<S> loaded, Decision.Accepted<E> accepted, Instant now) {
        var order = deciding.order();
        var effectiveAt = firstOf(accepted.effectiveAt(), order.effectiveAt(), now);
        var metadata = new EventMetadata(
                order.caller().person(),
                order.caller().correlation(),
                order.caller().cause(),
                deciding.guards().stream().map(DeciderHandler::relied).toList());
        var state = loaded.state();
        long version = loaded.version();
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (E event : accepted.events()) {
            state = aggregate.decider().evolve(state, event);
            var recorded = new PendingAppend.Recorded(
                    metadata, aggregate.decider().parents(state), types.nameOf(event.getClass()), effectiveAt);
            messages.add(new GenericDomainEventMessage<>(
                    aggregate.name(),
                    StreamNames.of(deciding.stream()),
                    version++,
                    event,
                    recorded.asMetaData(),
                    Ids.next().toString(),
                    now));
        }
        var key = order.key();
        var append = new PendingAppend(
                deciding.stream(),
                loaded.version(),
                key == null ? null : new AppendUnit.RememberedOutcome(key.scope(), key.key(), key.fingerprint(), now),
                ClaimChanges.between(aggregate.decider(), loaded.state(), state),
                deciding.guards());
        CurrentUnitOfWork.get().root().resources().put(PendingAppend.KEY, append);
        if (!messages.isEmpty()) {
            store.publish(messages);
        }
        var done = new Outcome.Done(order.id(), version, new LogPosition(log.service(), log.epoch(), 0), false);
        return new Answer(done, !messages.isEmpty());
    }

    private static EventMetadata.Relied relied(AppendUnit.Guard guard) {
        return new EventMetadata.Relied(
                guard.stream().source(),
                guard.stream().aggregate(),
                guard.stream().id(),
                guard.version());
    }

    private static Instant firstOf(@Nullable Instant decided, @Nullable Instant ordered, Instant now) {
        if (decided != null) {
            return decided.truncatedTo(ChronoUnit.MICROS);
        }
        return ordered != null ? ordered.truncatedTo(ChronoUnit.MICROS) : now;
    }
}
