package colearn.platform.eventlog;

import java.sql.Connection;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the log in order, never past a place where an event could still appear. */
public interface LogReader {

    /** Up to here the log is settled: no event will appear at or below this position any more. */
    long frontier();

    /** Waits until the frontier lies beyond {@code position}; false when the time is over first. */
    boolean awaitBeyond(long position, Duration atMost) throws InterruptedException;

    /**
     * At most {@code limit} events after {@code position}, fewer where they are large, in order, none beyond the frontier; empty only where
     * there is none. Own and received, known and unknown; each as it was known at its own place, and corrections at theirs.
     */
    default List<Happening> after(long position, int limit) {
        return after(position, limit, KnownAt.ITS_OWN_PLACE);
    }

    /** The same, on a connection that the caller holds: who folds or reacts must not wait for a second one. */
    default List<Happening> after(Connection held, long position, int limit) {
        return after(held, position, limit, KnownAt.ITS_OWN_PLACE);
    }

    /** The same, read as known later. */
    List<Happening> after(long position, int limit, KnownAt knownAt);

    /** The same, on a connection that the caller holds. */
    List<Happening> after(Connection held, long position, int limit, KnownAt knownAt);

    /** The events at these positions that are settled, in order; the first of them where all are large, and at least one. */
    List<Happening> at(Connection held, Collection<Long> positions, KnownAt knownAt);

    /** No more than weighs {@code bytes}, besides; one that alone weighs more comes alone. */
    List<Happening> after(long position, int limit, int bytes);

    /** The event at a position, committed, whether the frontier has come there or not. */
    Optional<UUID> idAt(long position);
}
