package colearn.platform.evolution;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * What earlier releases stored of one kind of aggregate, and how this one reads it. Nothing in the log is rewritten: each step below is a
 * pure function, applied whenever an old event is read, until what comes out is of a current type and version. An event keeps its id,
 * position, version in the stream, times and parents.
 *
 * <p>Adding an optional field needs no step. An event's meaning never changes: where it would, a new type is the honest way.
 */
public final class FormerEvents {
    private record Former(String type, int version) {}

    private interface Step extends Function<ObjectNode, List<StoredEvent>> {}

    private static final FormerEvents NONE = new FormerEvents(Map.of());

    private final Map<Former, Step> steps;

    private FormerEvents(Map<Former, Step> steps) {
        this.steps = steps;
    }

    /** Of an aggregate whose events are stored as they always were. */
    public static FormerEvents none() {
        return NONE;
    }

    /** From version {@code version} of a type to the next: {@code change} gets a copy of the payload, and answers the new one. */
    public FormerEvents revised(String type, int version, UnaryOperator<ObjectNode> change) {
        return with(type, version, payload -> List.of(new StoredEvent(type, version + 1, change.apply(payload))));
    }

    /** The same event under another name. */
    public FormerEvents renamed(String type, int version, String newType, int newVersion) {
        return with(type, version, payload -> List.of(new StoredEvent(newType, newVersion, payload)));
    }

    /**
     * One event that is now told as several, in order. They share the stored event's id and position; only the first may be published, as
     * others know the stored event under that id already.
     *
     * @param parts answers at least one event
     */
    public FormerEvents split(String type, int version, Function<ObjectNode, List<StoredEvent>> parts) {
        return with(type, version, parts::apply);
    }

    private FormerEvents with(String type, int version, Step step) {
        var more = new HashMap<>(steps);
        if (more.put(new Former(type, version), step) != null) {
            throw new IllegalArgumentException("%s v%d is given two readings".formatted(type, version));
        }
        return new FormerEvents(Collections.unmodifiableMap(more));
    }

    /** Whether an earlier release stored this. */
    public boolean knows(String type, int version) {
        return steps.containsKey(new Former(type, version));
    }

    /** The version in which this release stores a type: one more than the last former one. */
    public int currentVersion(String type) {
        int version = 1;
        while (knows(type, version)) {
            version++;
        }
        return version;
    }

    /**
     * What a stored event is today: itself, when it is current.
     *
     * @throws IllegalArgumentException for a payload that a step cannot read
     */
    public List<StoredEvent> read(StoredEvent stored) {
        var step = steps.get(new Former(stored.type(), stored.version()));
        if (step == null) {
            return List.of(stored);
        }
        var parts = step.apply(stored.payload().deepCopy());
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("%s v%d is read as nothing".formatted(stored.type(), stored.version()));
        }
        return parts.stream().flatMap(part -> read(part).stream()).toList();
    }

    /** The types that have former versions or names. */
    public Set<String> types() {
        return steps.keySet().stream().map(Former::type).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
