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

    /** What an event says in one reading of it. */
    private record Said<E>(Reading reading, List<E> facts) {}

    /** @param history all of the stream, in its order; read once */
    Answer<S> with(Stream<RecordedEvent> history, RecordedEvent corrected, Optional<Reading> reading) {
        var bodies = events.read(service, corrected.as());
        var otherwise = said(reading);
        var before = decider.initial();
        var after = decider.initial();
        boolean differs = false;
        for (var event : (Iterable<RecordedEvent>) history::iterator) {
            var was = said(event.now());
            boolean itself = event.id().equals(corrected.id());
            var is = itself ? otherwise : was;
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
                        new StandsInTheWay(event.id(), is.get().reading().as().type(), event.version(), refusal.get()));
            }
            before = evolved(before, was);
            after = evolved(after, is);
        }
        return new Possible<>(before, after);
    }

    private Optional<Said<E>> said(Optional<Reading> reading) {
        return reading.map(it -> new Said<>(
                it, events.read(service, it.as()).stream().map(type::cast).toList()));
    }

    private boolean closes(Said<E> later, List<Object> corrected) {
        return later.facts().stream()
                .anyMatch(one -> corrected.stream().anyMatch(event -> correctable.closes(event, one)));
    }

    private Optional<Rejection> refusal(S from, RecordedEvent event, Said<E> said) {
        var moments = new Moments(event.recordedAt(), said.reading().effectiveAt());
        var state = from;
        for (var fact : said.facts()) {
            var refusal = decider.admissible(state, fact, moments);
            if (refusal.isPresent()) {
                return refusal;
            }
            state = decider.evolve(state, fact);
        }
        return Optional.empty();
    }

    private S evolved(S from, Optional<Said<E>> said) {
        var state = from;
        for (var fact : said.map(Said::facts).orElse(List.of())) {
            state = decider.evolve(state, fact);
        }
        return state;
    }
}
