package colearn.platform.views;

import colearn.platform.eventlog.Happening;
import colearn.platform.trace.Trace;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Folds events into the rows of a generation that stands in its table. Where a row cannot be stored, the batch is taken apart until the event
 * and the row are found that are at fault, and they alone stand still.
 */
final class BatchFold<R> {
    private static final Logger log = LoggerFactory.getLogger(BatchFold.class);

    private final View<R> view;
    private final RowStore<R> rows;
    private final Connection connection;
    private final int generation;
    private final Skips skips;

    BatchFold(View<R> view, RowStore<R> rows, Connection connection, int generation, Skips skips) {
        this.view = view;
        this.rows = rows;
        this.connection = connection;
        this.generation = generation;
        this.skips = skips;
    }

    void fold(List<Happening> events) throws SQLException {
        var whole = fresh(Set.of());
        var keys = whole.keys(events);
        if (stored(keys, fold -> events.forEach(fold::fold))) {
            return;
        }
        if (events.size() > 1) {
            int half = events.size() / 2;
            fold(events.subList(0, half));
            fold(events.subList(half, events.size()));
            return;
        }
        for (String key : keys) {
            one(key, events.getFirst());
        }
    }

    private void one(String key, Happening event) throws SQLException {
        Trace.during(event.correlation(), () -> foldOrHalt(key, event));
    }

    private void foldOrHalt(String key, Happening event) throws SQLException {
        if (!stored(Set.of(key), fold -> fold.fold(key, event))) {
            stored(Set.of(key), fold -> fold.halt(key, event, Waiting.Kind.FAILED, "the row cannot be stored"));
        }
    }

    /** Folds events for one row alone, in order; what cannot be taken waits. */
    void fold(String key, List<Happening> events) throws SQLException {
        if (stored(Set.of(key), fold -> events.forEach(event -> fold.fold(key, event)))) {
            return;
        }
        for (var event : events) {
            one(key, event);
        }
    }

    /** False when a row cannot be stored; nothing is stored then. */
    private boolean stored(Set<String> keys, Consumer<Fold<R>> events) throws SQLException {
        var savepoint = connection.setSavepoint();
        try {
            var fold = fresh(rows.halted(connection, generation, keys));
            fold.load(rows.load(connection, generation, keys));
            events.accept(fold);
            rows.write(connection, generation, fold);
            tell(view, fold);
            connection.releaseSavepoint(savepoint);
            return true;
        } catch (SQLException e) {
            if (!Unstorable.is(e)) {
                throw e;
            }
            log.warn("view {}: a row cannot be stored: {}", view.name(), e.getMessage());
        } catch (JacksonException e) {
            log.warn("view {}: a row cannot be stored: {}", view.name(), e.getOriginalMessage());
        }
        connection.rollback(savepoint);
        return false;
    }

    private Fold<R> fresh(Set<String> halted) {
        return new Fold<>(view, halted, skips);
    }

    static void tell(View<?> view, Fold<?> fold) {
        fold.failures().stream()
                .filter(failure -> failure.kind() != Waiting.Kind.WAITING)
                .forEach(failure -> Trace.during(
                        failure.correlation(),
                        () -> log.warn(
                                "view {}: row {} stands still before the event at position {} ({}): {}",
                                view.name(),
                                failure.key(),
                                failure.position(),
                                failure.eventId(),
                                failure.why())));
    }
}
