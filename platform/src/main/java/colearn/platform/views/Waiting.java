package colearn.platform.views;

import java.time.Instant;
import java.util.UUID;

/**
 * A row that stands still, and the event that it stands still before; what came later for the row waits behind it.
 *
 * @param key of the row
 * @param position of the event in this service's log
 * @param type its logical type
 * @param recordedAt by the clock of the service that decided it
 * @param behind how many events wait behind it
 */
public record Waiting(
        String view,
        String key,
        long position,
        UUID eventId,
        String source,
        String type,
        Instant recordedAt,
        Kind kind,
        long behind) {

    /** Why an event is not in a row. */
    public enum Kind {
        /** The fold cannot take it, or the row that it makes cannot be stored. */
        FAILED,
        /** The event cannot be read, so which rows it concerns is not known. */
        UNREADABLE,
        /** An earlier one is in its way. */
        WAITING
    }
}
