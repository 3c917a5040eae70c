package colearn.platform.eventlog;

import colearn.platform.eventlog.Corrective.EventCorrected;
import colearn.platform.eventlog.Corrective.Retracted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads rows of the log with the corrections that count: the one mechanism by which all who fold or decide come to know of them. */
final class CorrectedRows {
    private final HappeningRows rows;
    private final String service;

    /** @param service whose log it is */
    CorrectedRows(HappeningRows rows, String service) {
        this.rows = rows;
        this.service = service;
    }

    /** A page of the log. What it needs besides is looked up for the page, so memory does not grow with the number of corrections. */
    List<Happening> page(JdbcClient database, List<LogRow> page, KnownAt knownAt) {
        return read(page, knownAt, lookedUp(database, page, knownAt));
    }

    /** All of a stream as it is known at its end: an event and its corrections stand in one stream. */
    List<Happening> stream(List<LogRow> whole) {
        return read(whole, new KnownAt(Long.MAX_VALUE), whole);
    }

    /** Events of one stream as they were recorded, each with what was said about it since. */
    List<RecordedEvent> recorded(JdbcClient database, List<LogRow> events) {
        var originals = new HashMap<UUID, LogRow>();
        events.forEach(event -> originals.put(event.eventId(), event));
        var given = new HashMap<UUID, List<RecordedEvent.Given>>();
        for (var row : correctionsOf(database, originals.keySet())) {
            var original = originals.get(row.corrects());
            if (original != null
                    && History.sameStream(row, original)
                    && rows.recorded(row).getFirst().body() instanceof Correction.Own correction) {
                given.computeIfAbsent(original.eventId(), event -> new ArrayList<>())
                        .add(new RecordedEvent.Given(
                                row.eventId(), row.version(), rows.actor(row), row.decidedAt(), correction));
            }
        }
        return events.stream()
                .map(row -> new RecordedEvent(
                        row.eventId(),
                        row.version(),
                        rows.stored(row),
                        rows.actor(row),
                        row.decidedAt(),
                        row.effectiveAt(),
                        given.getOrDefault(row.eventId(), List.of())))
                .toList();
    }

    private static List<LogRow> correctionsOf(JdbcClient database, Set<UUID> events) {
        return events.isEmpty()
                ? List.of()
                : database.sql("select " + LogRow.COLUMNS
                                + " from log.event where corrects = any(:events) order by version")
                        .param("events", events.toArray(UUID[]::new))
                        .query(LogRow::all);
    }

    private List<Happening> read(List<LogRow> page, KnownAt knownAt, Collection<LogRow> known) {
        var history = new History(known);
        var happenings = new ArrayList<Happening>(page.size());
        for (var row : page) {
            if (row.corrects() == null) {
                happenings.addAll(history.reading(row, knownAt.of(row)));
            } else {
                happenings.add(history.correction(row, row.corrects()));
            }
        }
        return happenings;
    }

    private List<LogRow> lookedUp(JdbcClient database, List<LogRow> page, KnownAt knownAt) {
        var corrected = new HashSet<UUID>();
        var originals = new HashSet<UUID>();
        for (var row : page) {
            if (row.corrects() != null) {
                originals.add(row.corrects());
                corrected.add(row.corrects());
            } else if (knownAt.position() > 0 || !row.source().equals(service)) {
                // Of what others said a correction may have come first: the event may have waited in quarantine.
                corrected.add(row.eventId());
            }
        }
        return corrected.isEmpty() ? List.of() : lookedUp(database, originals, corrected);
    }

    private static List<LogRow> lookedUp(JdbcClient database, Set<UUID> originals, Set<UUID> corrected) {
        return database.sql("select " + LogRow.COLUMNS
                        + " from log.event where event_id = any(:originals) union all select " + LogRow.COLUMNS
                        + " from log.event where corrects = any(:corrected)")
                .param("originals", originals.toArray(UUID[]::new))
                .param("corrected", corrected.toArray(UUID[]::new))
                .query(LogRow::all);
    }

    /** Events and their corrections, as far as they are needed for a page. */
    private final class History {
        private final Map<UUID, LogRow> originals = new HashMap<>();
        private final Map<UUID, List<LogRow>> corrections = new HashMap<>();

        History(Collection<LogRow> known) {
            for (var row : known) {
                if (row.corrects() == null) {
                    originals.put(row.eventId(), row);
                } else {
                    corrections
                            .computeIfAbsent(row.corrects(), event -> new ArrayList<>())
                            .add(row);
                }
            }
            corrections.values().forEach(all -> all.sort(Comparator.comparing(LogRow::position)));
        }

        List<Happening> reading(LogRow original, long upTo) {
            return corrections.getOrDefault(original.eventId(), List.of()).reversed().stream()
                    .filter(correction -> correction.position() <= upTo && sameStream(correction, original))
                    .map(correction -> rows.recorded(correction).getFirst().body())
                    .filter(Correction.class::isInstance)
                    .map(Correction.class::cast)
                    .findFirst()
                    .map(last -> corrected(original, last))
                    .orElseGet(() -> rows.recorded(original));
        }

        /** Nobody corrects what others recorded: another service might say so by mistake. */
        private static boolean sameStream(LogRow correction, LogRow original) {
            return correction.source().equals(original.source())
                    && correction.aggregate().equals(original.aggregate())
                    && correction.aggregateId().equals(original.aggregateId());
        }

        private List<Happening> corrected(LogRow original, Correction last) {
            return last.as()
                    .map(as -> rows.amended(original, as, last.at().orElse(original.effectiveAt())))
                    .orElseGet(() -> List.of(rows.with(original, new Retracted())));
        }

        Happening correction(LogRow row, UUID event) {
            var recorded = rows.recorded(row).getFirst();
            if (!(recorded.body() instanceof Correction)) {
                return recorded;
            }
            var original = originals.get(event);
            if (original == null || original.position() > row.position() || !sameStream(row, original)) {
                return rows.with(row, new EventCorrected(List.of(), List.of()));
            }
            return rows.with(
                    row, new EventCorrected(reading(original, row.position() - 1), reading(original, row.position())));
        }
    }
}
