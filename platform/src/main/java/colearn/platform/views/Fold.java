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
    private final Map<String, R> rows = new HashMap<>();
    private final Set<String> touched = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private final Set<String> halted;
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    /** @param halted keys of rows that are in quarantine already */
    Fold(View<R> view, Set<String> halted) {
        this.view = view;
        this.halted = new HashSet<>(halted);
    }

    /** An event that a row was made from. */
    record Evidence(String key, String part, long position, UUID eventId) {}

    /** An event that a row could not take. */
    record Failure(String key, long position, UUID eventId, String problem) {}

    /** The keys that a batch needs, so that their rows can be loaded in one go. */
    Set<String> keys(List<Happening> events) {
        var keys = new HashSet<String>();
        for (var event : events) {
            try {
                keys.addAll(keysOf(event));
            } catch (RuntimeException e) {
                // fold() meets it again, and says so.
                continue;
            }
        }
        return keys;
    }

    void load(Map<String, R> stored) {
        stored.forEach(rows::putIfAbsent);
    }

    void fold(Happening event) {
        if (event.body() instanceof Unreadable unreadable) {
            // Which rows it concerns cannot be known; it is shown under its aggregate's id.
            failures.add(new Failure(
                    event.aggregateId().toString(), event.position(), event.eventId(), unreadable.reason()));
            return;
        }
        Set<String> keys;
        try {
            keys = keysOf(event);
        } catch (RuntimeException e) {
            failures.add(
                    new Failure(event.aggregateId().toString(), event.position(), event.eventId(), String.valueOf(e)));
            return;
        }
        for (String key : keys) {
            if (halted.contains(key)) {
                failures.add(new Failure(key, event.position(), event.eventId(), "waits behind an earlier event"));
            } else {
                step(key, event);
            }
        }
    }

    private Set<String> keysOf(Happening event) {
        if (event.body() == null || event.body() instanceof Unreadable) {
            return Set.of();
        }
        return view.keys(event);
    }

    private void step(String key, Happening event) {
        @Nullable R before = rows.get(key);
        @Nullable R after;
        String part;
        try {
            after = view.apply(key, before, event);
            part = view.part(key, event);
        } catch (RuntimeException e) {
            halted.add(key);
            failures.add(new Failure(key, event.position(), event.eventId(), String.valueOf(e)));
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

    /** The rows that changed since the last {@link #clear()}. */
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

    /** Forgets what was written, keeps the rows. */
    void clear() {
        touched.clear();
        gone.clear();
        evidence.clear();
        failures.clear();
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
