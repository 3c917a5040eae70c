package colearn.platform.reactions;

import colearn.platform.eventlog.Happening;
import colearn.platform.eventlog.Unreadable;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Events that need not be handled, since a later one of the same batch is about the same subject. */
final class Superseded {
    private final Set<Happening> events;

    private Superseded(Set<Happening> events) {
        this.events = events;
    }

    /** @param batch in log order */
    static Superseded of(Reaction reaction, List<Happening> batch) {
        Set<Happening> superseded = Collections.newSetFromMap(new IdentityHashMap<>());
        Map<UUID, Happening> last = new HashMap<>();
        for (var event : batch) {
            subject(reaction, event).map(it -> last.put(it, event)).ifPresent(superseded::add);
        }
        return new Superseded(superseded);
    }

    /** One whose subject cannot be told is handled by itself, and set aside there. */
    private static Optional<UUID> subject(Reaction reaction, Happening event) {
        if (event.body() == null || event.body() instanceof Unreadable) {
            return Optional.empty();
        }
        try {
            return reaction.subject(event);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    boolean contains(Happening event) {
        return events.contains(event);
    }
}
