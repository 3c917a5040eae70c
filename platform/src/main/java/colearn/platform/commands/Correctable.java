package colearn.platform.commands;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
     */
    public record Terms(Set<String> fields, boolean wholly, boolean byItsAuthorAlone) {
        public Terms {
            fields = Set.copyOf(fields);
        }
    }

    public static Correctable nothing() {
        return new Correctable(Map.of());
    }

    /** These fields of this event too, its effective time, and the event as a whole. */
    public Correctable and(Class<?> event, String... amendable) {
        return with(event, new Terms(Set.of(amendable), true, false));
    }

    /** These fields of this event too; others were asked whether and when it happened, so it stays, and stays where it is. */
    public Correctable amending(Class<?> event, String... amendable) {
        return with(event, new Terms(Set.of(amendable), false, false));
    }

    /** As {@link #and}, of what somebody said in their own words: they alone say otherwise. */
    public Correctable words(Class<?> event, String... amendable) {
        return with(event, new Terms(Set.of(amendable), true, true));
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
}
