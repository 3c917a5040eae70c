package colearn.platform.commands;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Which events of an aggregate can be corrected, and how. Not in it: what has an undoing of its own (signatures, consents), what timers and
 * reactions record. Not among the fields: what names the parents, and what other aggregates were asked about.
 *
 * @param events by their classes
 */
public record Correctable(Map<Class<?>, Terms> events) {
    public Correctable {
        events = Map.copyOf(events);
    }

    /**
     * How an event can be corrected.
     *
     * @param fields those that can be amended
     * @param wholly whether it can be retracted, and its effective time amended
     * @param byItsAuthorAlone whether nobody else may, whoever runs the program
     * @param closing the later events after which it is corrected no more: who signed has signed what stood there then
     */
    public record Terms(Set<String> fields, boolean wholly, boolean byItsAuthorAlone, List<Closing> closing) {
        public Terms {
            fields = Set.copyOf(fields);
            closing = List.copyOf(closing);
        }
    }

    /**
     * A later event after which an earlier one is corrected no more.
     *
     * @param about whether the later one is about the earlier one
     */
    public record Closing(Class<?> later, BiPredicate<Object, Object> about) {}

    public static Correctable nothing() {
        return new Correctable(Map.of());
    }

    /** These fields of this event too, its effective time, and the event as a whole. */
    public Correctable and(Class<?> event, String... amendable) {
        return with(event, new Terms(Set.of(amendable), true, false, List.of()));
    }

    /** These fields of this event too; others were asked whether and when it happened, so it stays, and stays where it is. */
    public Correctable amending(Class<?> event, String... amendable) {
        return with(event, new Terms(Set.of(amendable), false, false, List.of()));
    }

    /** As {@link #and}, of what somebody said in their own words: they alone say otherwise. */
    public Correctable words(Class<?> event, String... amendable) {
        return with(event, new Terms(Set.of(amendable), true, true, List.of()));
    }

    /**
     * This event only for as long as none of those has followed.
     *
     * @throws IllegalArgumentException where it cannot be corrected at all
     */
    public Correctable until(Class<?> event, Class<?>... later) {
        return closing(
                event,
                Stream.of(later)
                        .map(one -> new Closing(one, (earlier, closes) -> true))
                        .toList());
    }

    /** The same, where the later event is about this one. */
    public <E, L> Correctable until(Class<E> event, Class<L> later, BiPredicate<E, L> about) {
        return closing(
                event, List.of(new Closing(later, (one, other) -> about.test(event.cast(one), later.cast(other)))));
    }

    private Correctable closing(Class<?> event, List<Closing> later) {
        var terms = of(event).orElseThrow(() -> new IllegalArgumentException(event + " cannot be corrected at all"));
        return with(event, new Terms(terms.fields(), terms.wholly(), terms.byItsAuthorAlone(), later));
    }

    private Correctable with(Class<?> event, Terms terms) {
        var more = new HashMap<Class<?>, Terms>(events);
        more.put(event, terms);
        return new Correctable(more);
    }

    /** Empty where the event cannot be corrected. */
    public Optional<Terms> of(Class<?> event) {
        return Optional.ofNullable(events.get(event));
    }

    /** Whether an event is corrected no more after that one. */
    public boolean closes(Object event, Object later) {
        return of(event.getClass()).map(Terms::closing).orElse(List.of()).stream()
                .anyMatch(it -> it.later().isInstance(later) && it.about().test(event, later));
    }
}
