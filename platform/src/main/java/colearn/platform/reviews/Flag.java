package colearn.platform.reviews;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A flag as it is stored, with what was found still sealed.
 *
 * @param found empty while nobody has looked
 */
record Flag(
        Place place,
        UUID id,
        Review.Relying relying,
        Review.Event corrected,
        UUID correction,
        Instant correctedAt,
        boolean replaced,
        Optional<Found> found) {

    /**
     * Where it stands in the list: by its correction, then by who relied.
     *
     * @param correction and {@code relying}: positions
     */
    record Place(long correction, long relying) {
        static final Place BEGINNING = new Place(0, 0);
    }

    record Found(ReviewEvent.Concluded said, UUID by, Instant at) {}
}
