package colearn.platform.axon;

import colearn.platform.eventlog.AppendUnit;
import colearn.platform.eventlog.Appender;
import colearn.platform.eventlog.Happening;
import colearn.platform.eventlog.StreamReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Axon's storage engine on the log. The events of a unit of work, and what the decision takes along, become one append. Tracking is not
 * offered: views, reactions and the relay read the log through {@code LogReader}, which passes gaps on proof.
 */
final class PostgresStorageEngine implements EventStorageEngine {
    private final Appender appender;
    private final StreamReader streams;
    private final JsonMapper json;

    PostgresStorageEngine(Appender appender, StreamReader streams, JsonMapper json) {
        this.appender = appender;
        this.streams = streams;
        this.json = json;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        PendingAppend pending = CurrentUnitOfWork.get().root().getResource(PendingAppend.KEY);
        appender.append(Objects.requireNonNull(pending, "an append outside of a decision")
                .with(events.stream().map(this::recorded).toList()));
    }

    private AppendUnit.NewEvent recorded(EventMessage<?> event) {
        var recorded = PendingAppend.Recorded.of(event.getMetaData());
        return new AppendUnit.NewEvent(
                UUID.fromString(event.getIdentifier()),
                recorded.type().type(),
                recorded.type().version(),
                json.writeValueAsString(event.getPayload()),
                json.writeValueAsString(recorded.metadata()),
                recorded.parents(),
                event.getTimestamp(),
                recorded.effectiveAt());
    }

    /** Whole streams alone: how an event is read may depend on a later one. */
    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        if (firstSequenceNumber != 0) {
            throw new UnsupportedOperationException("there are no snapshots to go on from");
        }
        return DomainEventStream.of(
                streams.read(StreamNames.parse(aggregateIdentifier)).map(event -> message(aggregateIdentifier, event)));
    }

    private static DomainEventMessage<?> message(String name, Happening event) {
        return new GenericDomainEventMessage<>(
                event.aggregate(),
                name,
                event.version() - 1,
                OwnBody.of(event),
                Map.of(),
                event.eventId().toString(),
                event.recordedAt());
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("snapshots are not kept by this engine");
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken trackingToken, boolean mayBlock) {
        throw new UnsupportedOperationException("the log is followed through LogReader");
    }
}
