package colearn.platform.axon;

import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Known;
import colearn.platform.commands.Reads;
import colearn.platform.commands.ReceivedFold;
import colearn.platform.decider.Claim;
import colearn.platform.eventlog.AppendUnit.Guard;
import colearn.platform.eventlog.Claims;
import colearn.platform.eventlog.Corrective;
import colearn.platform.eventlog.Happening;
import colearn.platform.eventlog.StreamId;
import colearn.platform.eventlog.StreamReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads for one attempt, and notes what was read. */
final class NotingReads implements Reads {
    private final String service;
    private final StreamReader streams;
    private final Claims claims;
    private final Map<StreamId, Long> seen = new LinkedHashMap<>();

    NotingReads(String service, StreamReader streams, Claims claims) {
        this.service = service;
        this.streams = streams;
        this.claims = claims;
    }

    @Override
    public <C, S, E> Known<S> own(Aggregate<C, S, E> aggregate, UUID id) {
        var state = aggregate.decider().initial();
        long version = 0;
        for (var event : inOrder(new StreamId(service, aggregate.name(), id))) {
            state = OwnBody.evolved(aggregate, state, OwnBody.of(event));
            version = event.version();
        }
        return noted(new StreamId(service, aggregate.name(), id), new Known<>(id, state, version));
    }

    @Override
    public <C, S, E> List<Known<S>> ownUnder(Aggregate<C, S, E> aggregate, String role, UUID parent) {
        return streams.under(service, aggregate.name(), role, parent).stream()
                .map(stream -> own(aggregate, stream.id()))
                .toList();
    }

    @Override
    public <S> Known<S> received(ReceivedFold<S> fold, UUID id) {
        return received(fold, new StreamId(fold.source(), fold.aggregate(), id));
    }

    @Override
    public <S> List<Known<S>> receivedUnder(ReceivedFold<S> fold, String role, UUID parent) {
        return streams.under(fold.source(), fold.aggregate(), role, parent).stream()
                .map(stream -> received(fold, stream))
                .toList();
    }

    private <S> Known<S> received(ReceivedFold<S> fold, StreamId stream) {
        var known = fold.initial();
        long version = 0;
        for (var event : inOrder(stream)) {
            if (event.body() != null && !(event.body() instanceof Corrective)) {
                known = fold.evolve(known, event.body());
            }
            version = event.version();
        }
        return noted(stream, new Known<>(stream.id(), known, version));
    }

    /** A page at a time: an aggregate may have any number of events. */
    private Iterable<Happening> inOrder(StreamId stream) {
        return streams.read(stream)::iterator;
    }

    @Override
    public Optional<UUID> holder(Claim claim) {
        return claims.holder(claim);
    }

    private <S> Known<S> noted(StreamId stream, Known<S> known) {
        // Of a stream that is read twice the first version counts: what was made of it may be in the command already.
        seen.putIfAbsent(stream, known.version());
        return known;
    }

    /** The version in which the command's own aggregate was read; empty when it was not. */
    Optional<Long> own(StreamId self) {
        return Optional.ofNullable(seen.get(self));
    }

    /** Everything else that was read. */
    List<Guard> guards(StreamId self) {
        return seen.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(self))
                .map(entry -> new Guard(entry.getKey(), entry.getValue()))
                .toList();
    }
}
