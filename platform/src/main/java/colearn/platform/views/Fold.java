package colearn.platform.views;

import colearn.platform.eventlog.Corrective;
import colearn.platform.eventlog.Happening;
import colearn.platform.eventlog.Unreadable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folds events into rows in memory: the step that live, rebuild and replay have in common. A row whose fold fails stands still, with all
 * that follows for it; the others go on.
 */
final class Fold<R> {
    private final View<R> view;
    private final Skips skips;
    private final Map<String, R> rows = new HashMap<>();
    private final Set<String> touched = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private final Set<String> halted;
    private final Map<Touch, Evidence> evidence = new LinkedHashMap<>();
    private final List<Failure> failures = new ArrayList<>();

    /** @param halted keys of rows that are in quarantine already */
    Fold(View<R> view, Set<String> halted, Skips skips) {
        this.view = view;
        this.skips = skips;
        this.halted = new HashSet<>(halted);
    }

    /**
     * An event that concerns a row.
     *
     * @param effect whether the row is otherwise than without it; where not, it may be after a correction
     */
    record Evidence(String key, String part, long position, UUID eventId, boolean effect) {
        private Evidence or(Evidence same) {
            return effect ? this : same;
        }
    }

    private record Touch(String key, String part, long position) {}

    /**
     * An event that a row could not take.
     *
     * @param correlation the request that the event belongs to
     * @param why for the log of this process; null where the row only waits
     */
    record Failure(
            String key,
            long position,
            UUID eventId,
            String correlation,
            Waiting.Kind kind,
            @Nullable String why) {}

    /**
     * The rows that an event concerns.
     *
     * @param why it cannot be told which: then those of its aggregate and of its parents stand still
     */
    private record Concern(Set<String> keys, @Nullable String why) {}

    /** The keys that a batch needs, so that their rows can be loaded in one go. */
    Set<String> keys(List<Happening> events) {
        var keys = new HashSet<String>();
        events.forEach(event -> keys.addAll(concern(event).keys()));
        return keys;
    }

    void load(Map<String, R> stored) {
        stored.forEach(rows::putIfAbsent);
    }

    void fold(Happening event) {
        var concern = concern(event);
        concern.keys().forEach(key -> fold(key, event, concern.why()));
    }

    /** Folds an event for one row alone. */
    void fold(String key, Happening event) {
        var concern = concern(event);
        if (concern.keys().contains(key)) {
            fold(key, event, concern.why());
        }
    }

    private void fold(String key, Happening event, @Nullable String unreadable) {
        if (halted.contains(key)) {
            failures.add(new Failure(
                    key, event.position(), event.eventId(), event.correlation(), Waiting.Kind.WAITING, null));
        } else if (unreadable != null) {
            unreadable(key, event, unreadable);
        } else {
            step(key, event);
        }
    }

    /** Of an event whose rows are not known only the aggregate itself is held up beside rows that are there. */
    private void unreadable(String key, Happening event, String why) {
        if (rows.containsKey(key) || isOf(event, key)) {
            halt(key, event, Waiting.Kind.UNREADABLE, why);
        } else {
            concerned(key, "", event, false);
        }
    }

    /** The row stands still before an event that it cannot take; unless an operator has decided to go on without. */
    void halt(String key, Happening event, Waiting.Kind kind, String why) {
        if (skips.contain(key, event.eventId())) {
            concerned(key, "", event, false);
        } else {
            halted.add(key);
            failures.add(new Failure(key, event.position(), event.eventId(), event.correlation(), kind, why));
        }
    }

    private void concerned(String key, String part, Happening event, boolean effect) {
        evidence.merge(
                new Touch(key, part, event.position()),
                new Evidence(key, part, event.position(), event.eventId(), effect),
                Evidence::or);
    }

    private Concern concern(Happening event) {
        return switch (event.body()) {
            case null -> new Concern(Set.of(), null);
            case Corrective.Retracted none -> new Concern(Set.of(), null);
            case Corrective.EventCorrected it -> new Concern(keysOf(it), null);
            case Unreadable unreadable -> new Concern(envelope(event), unreadable.reason());
            case Object fact -> concernOfFact(event);
        };
    }

    private Concern concernOfFact(Happening event) {
        try {
            return new Concern(view.keys(event), null);
        } catch (RuntimeException e) {
            return new Concern(envelope(event), String.valueOf(e));
        }
    }

    /** The rows that the event concerned as it was read before, and those that it concerns as it is read now. */
    private Set<String> keysOf(Corrective.EventCorrected it) {
        var keys = keys(it.before());
        keys.addAll(keys(it.after()));
        return keys;
    }

    private static Set<String> envelope(Happening event) {
        var keys = new HashSet<String>();
        keys.add(event.aggregateId().toString());
        event.parents().values().forEach(parent -> keys.add(parent.toString()));
        return keys;
    }

    private static boolean isOf(Happening event, String key) {
        return event.aggregateId().toString().equals(key);
    }

    private void step(String key, Happening event) {
        @Nullable R before = rows.get(key);
        @Nullable R after;
        Set<String> parts;
        try {
            if (event.body() instanceof Corrective.EventCorrected it) {
                after = before == null ? null : view.corrected(key, before, event);
                parts = parts(key, it);
            } else {
                after = view.apply(key, before, event);
                parts = Set.of(view.part(key, event));
            }
        } catch (RuntimeException | StackOverflowError e) {
            halt(key, event, Waiting.Kind.FAILED, String.valueOf(e));
            return;
        }
        boolean effect = !Objects.equals(before, after);
        // That an event was corrected is a reason why the row says what it says, whatever it said before.
        boolean reason = effect || event.body() instanceof Corrective;
        parts.forEach(part -> concerned(key, part, event, reason));
        if (effect) {
            put(key, after);
        }
    }

    private Set<String> parts(String key, Corrective.EventCorrected it) {
        return Stream.concat(it.before().stream(), it.after().stream())
                .filter(reading -> concern(reading).why() == null
                        && concern(reading).keys().contains(key))
                .map(reading -> view.part(key, reading))
                .collect(Collectors.toSet());
    }

    private void put(String key, @Nullable R row) {
        touched.add(key);
        if (row == null) {
            rows.remove(key);
            gone.add(key);
        } else {
            rows.put(key, row);
            gone.remove(key);
        }
    }

    /** The rows that changed. */
    Map<String, R> changed() {
        var changed = new HashMap<String, R>();
        touched.forEach(key -> {
            var row = rows.get(key);
            if (row != null) {
                changed.put(key, row);
            }
        });
        return changed;
    }

    Set<String> gone() {
        return gone;
    }

    Collection<Evidence> evidence() {
        return evidence.values();
    }

    List<Failure> failures() {
        return failures;
    }

    /** How much of it is in memory: rows, evidence and what could not be folded. */
    int size() {
        return rows.size() + evidence.size() + failures.size();
    }

    /** Every row in memory, for a rebuild. */
    Map<String, R> rows() {
        return rows;
    }
}
