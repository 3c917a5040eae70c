package colearn.platform.commands;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which events of an aggregate can be corrected, and which of their fields can be amended. Each of them can be retracted, and its effective time
 * amended. Not in it: what has an undoing of its own (signatures, consents), what timers and reactions record. Not among the fields: what names
 * the parents, and what other aggregates were asked about.
 *
 * @param fields by the events' classes
 */
public record Correctable(Map<Class<?>, Set<String>> fields) {
    public Correctable {
        fields = Map.copyOf(fields);
    }

    public static Correctable nothing() {
        return new Correctable(Map.of());
    }

    /** These fields of this event too. */
    public Correctable and(Class<?> event, String... amendable) {
        var more = new HashMap<Class<?>, Set<String>>(fields);
        more.put(event, Set.of(amendable));
        return new Correctable(more);
    }

    /** The fields that can be amended; empty where the event cannot be corrected. */
    public Optional<Set<String>> of(Class<?> event) {
        return Optional.ofNullable(fields.get(event));
    }
}
