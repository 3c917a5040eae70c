package colearn.platform.views;

import colearn.platform.eventlog.Happening;
import colearn.platform.eventlog.Unreadable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    /** @param halted keys of rows that are in quarantine already */
    Fold(View<R> view, Set<String> halted, Skips skips) {
        this.view = view;
        this.skips = skips;
        this.halted = new HashSet<>(halted);
    }

    /** An event that a row was made from. */
    record Evidence(String key, String part, long position, UUID eventId) {}

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
        for (String key : concern.keys()) {
            // Of an event whose rows are not known only the aggregate itself is held up beside rows that are there.
            if (concern.why() == null || rows.containsKey(key) || isOf(event, key)) {
                fold(key, event, concern.why());
            }
        }
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
            halt(key, event, Waiting.Kind.UNREADABLE, unreadable);
        } else {
            step(key, event);
        }
    }

    /** The row stands still before an event that it cannot take; unless an operator has decided to go on without. */
    void halt(String key, Happening event, Waiting.Kind kind, String why) {
        if (!skips.contain(key, event.eventId())) {
            halted.add(key);
            failures.add(new Failure(key, event.position(), event.eventId(), event.correlation(), kind, why));
        }
    }

    private Concern concern(Happening event) {
        if (event.body() == null) {
            return new Concern(Set.of(), null);
        }
        if (event.body() instanceof Unreadable unreadable) {
            return new Concern(envelope(event), unreadable.reason());
        }
        try {
            return new Concern(view.keys(event), null);
        } catch (RuntimeException e) {
            return new Concern(envelope(event), String.valueOf(e));
        }
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
        String part;
        try {
            after = view.apply(key, before, event);
            part = view.part(key, event);
        } catch (RuntimeException | StackOverflowError e) {
            halt(key, event, Waiting.Kind.FAILED, String.valueOf(e));
            return;
        }
        if (Objects.equals(before, after)) {
            return;
        }
        touched.add(key);
        evidence.add(new Evidence(key, part, event.position(), event.eventId()));
        if (after == null) {
            rows.remove(key);
            gone.add(key);
        } else {
            rows.put(key, after);
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

    List<Evidence> evidence() {
        return evidence;
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
