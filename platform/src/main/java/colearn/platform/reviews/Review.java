package colearn.platform.reviews;

import java.time.Instant;
import java.util.UUID;

/**
 * A flag: an event relied on something that was corrected since.
 *
 * @param relying the event whose decision should be looked at
 * @param corrected what it relied on and is read otherwise now
 * @param correction the last one of {@code corrected}, by id
 * @param correctedAt when that was recorded here
 * @param replaced whether a later correction has taken this flag's place, or reads again as it was relied on
 */
public record Review(
        UUID id, Relying relying, Event corrected, UUID correction, Instant correctedAt, boolean replaced) {

    /**
     * Where somebody has to look: in the history of an aggregate. What kind of event stands there is not said, since not everybody may know that there is
     * a private note; whoever may sees it in the history.
     *
     * @param version of the aggregate
     */
    public record Relying(UUID event, String aggregate, UUID aggregateId, long version, Instant recordedAt) {}

    /**
     * One event in the log.
     *
     * @param source the service that recorded it
     * @param version of the aggregate, from 1
     */
    public record Event(
            UUID id,
            String source,
            String type,
            String aggregate,
            UUID aggregateId,
            long version,
            Instant recordedAt) {}

    /**
     * Where a flag stands in the list: by its correction, then by who relied.
     *
     * @param correction and {@code relying}: positions
     */
    public record Place(long correction, long relying) {
        public static final Place BEGINNING = new Place(0, 0);
    }

    /** A flag, and where it stands. */
    public record Placed(Place place, Review review) {}
}
