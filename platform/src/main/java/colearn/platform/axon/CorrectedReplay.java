package colearn.platform.axon;

import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Correctable;
import colearn.platform.commands.CorrectionRejection.Closed;
import colearn.platform.commands.CorrectionRejection.StandsInTheWay;
import colearn.platform.decider.CorrectableDecider;
import colearn.platform.decider.Moments;
import colearn.platform.decider.Rejection;
import colearn.platform.eventlog.RecordedEvent;
import colearn.platform.eventlog.RecordedEvent.Reading;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells whether a stream could have gone on as it did with one of its events read otherwise, and where that would have led. */
final class CorrectedReplay<C, S, E> {
    private final CorrectableDecider<C, S, E> decider;
    private final Class<E> type;
    private final Correctable correctable;
    private final Events events;
    private final String service;

    CorrectedReplay(CorrectableDecider<C, S, E> decider, Aggregate<C, S, E> aggregate, Events events, String service) {
        this.decider = decider;
        this.type = aggregate.events();
        this.correctable = aggregate.correctable();
        this.events = events;
        this.service = service;
    }

    /** What it comes to. */
    sealed interface Answer<S> {}

    /** It could: the states at the end without the correction and with it. */
    record Possible<S>(S before, S after) implements Answer<S> {}

    record InTheWay<S>(Rejection reason) implements Answer<S> {}

    /** @param history all of the stream, in its order; read once */
    Answer<S> with(Stream<RecordedEvent> history, RecordedEvent corrected, Optional<Reading> reading) {
        var bodies = events.read(service, corrected.as());
        var before = decider.initial();
        var after = decider.initial();
        boolean differs = false;
        for (var event : (Iterable<RecordedEvent>) history::iterator) {
            var was = event.now();
            boolean itself = event.id().equals(corrected.id());
            var is = itself ? reading : was;
            if (differs && was.isPresent() && closes(was.get(), bodies)) {
                return new InTheWay<>(new Closed(event.id(), event.as().type(), event.version()));
            }
            differs |= itself;
            var refusal = differs && is.isPresent() ? refusal(after, event, is.get()) : Optional.<Rejection>empty();
            if (refusal.isPresent() && itself) {
                return new InTheWay<>(refusal.get());
            }
            // What its rules would not allow any more as it is stands in nobody's way.
            if (refusal.isPresent() && refusal(before, event, is.get()).isEmpty()) {
                return new InTheWay<>(
                        new StandsInTheWay(event.id(), is.get().as().type(), event.version(), refusal.get()));
            }
            before = evolved(before, was);
            after = evolved(after, is);
        }
        return new Possible<>(before, after);
    }

    private boolean closes(Reading later, List<Object> corrected) {
        return events.read(service, later.as()).stream()
                .anyMatch(one -> corrected.stream().anyMatch(event -> correctable.closes(event, one)));
    }

    private Optional<Rejection> refusal(S from, RecordedEvent event, Reading reading) {
        var moments = new Moments(event.recordedAt(), reading.effectiveAt());
        var state = from;
        for (var body : events.read(service, reading.as())) {
            var fact = type.cast(body);
            var refusal = decider.admissible(state, fact, moments);
            if (refusal.isPresent()) {
                return refusal;
            }
            state = decider.evolve(state, fact);
        }
        return Optional.empty();
    }

    private S evolved(S from, Optional<Reading> reading) {
        var state = from;
        if (reading.isPresent()) {
            for (var body : events.read(service, reading.get().as())) {
                state = decider.evolve(state, type.cast(body));
            }
        }
        return state;
    }
}
