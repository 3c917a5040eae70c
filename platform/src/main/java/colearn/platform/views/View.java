package colearn.platform.views;

import colearn.platform.eventlog.Happening;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A read view: a pure function over rows. It reads no table, no clock and no configuration, and sends nothing. The platform runs it
 * live, rebuilds with it and replays with it; nobody writes it twice.
 *
 * <p>Its table stands in the migration of its service, as {@code view.<name>} with {@code generation int, key text, body jsonb}, what the
 * queries need as columns {@code GENERATED ALWAYS AS (body ->> …) STORED}, indexes and row security.
 *
 * @param <R> a record; stored as JSON
 */
public interface View<R> {

    /** Snake case; the table's name. */
    String name();

    /** Raised when the fold would make other rows of the same events; the view is then rebuilt before it serves. */
    int foldVersion();

    Class<R> rowType();

    /** The keys of the rows that an event touches; empty for an event that does not concern this view. */
    Set<String> keys(Happening event);

    /** The row after the event; null when it is gone. {@code row} is null when there is none yet. */
    @Nullable
    R apply(String key, @Nullable R row, Happening event);

    /**
     * The row once an event that concerns it, before or now, was corrected: it is made of the event as it should have been already, here it takes
     * over what stands beside the facts, such as the version that the next change has to name. Null when there is no row.
     */
    default @Nullable R corrected(String key, @Nullable R row, Happening correction) {
        return row;
    }

    /** The part of the row that an event is evidence for, for example a cell; empty for the row as a whole. */
    default String part(String key, Happening event) {
        return "";
    }
}
