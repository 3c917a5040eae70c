package colearn.session.domain.session;

import colearn.session.domain.Side;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What was said about the learning in a session.
 *
 * @param recorded by reflection
 * @param learnedNothing the sides that said so
 */
public record Reflections(Map<UUID, Reflection> recorded, Set<Side> learnedNothing) {
    static final Reflections NONE = new Reflections(Map.of(), Set.of());

    public Reflections {
        recorded = Map.copyOf(recorded);
        learnedNothing = Set.copyOf(learnedNothing);
    }

    Reflections with(UUID id, Reflection reflection) {
        var more = new HashMap<>(recorded);
        more.put(id, reflection);
        return new Reflections(more, learnedNothing);
    }

    Reflections widened(UUID id, Reflection wider) {
        return recorded.containsKey(id) ? with(id, wider) : this;
    }

    Reflections nothingFor(Side side) {
        var more = EnumSet.of(side);
        more.addAll(learnedNothing);
        return new Reflections(recorded, more);
    }

    /** Whether a side said itself what it learned; what the other side wrote for it does not speak for it. */
    boolean heardFrom(Side side) {
        return recorded.values().stream().anyMatch(it -> it.side() == side && it.authorSide() == side);
    }

    /** The sides that have said nothing of their own learning. */
    Set<Side> missing() {
        var missing = EnumSet.allOf(Side.class);
        missing.removeIf(side -> heardFrom(side) || learnedNothing.contains(side));
        return missing;
    }
}
