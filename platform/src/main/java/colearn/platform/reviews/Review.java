package colearn.platform.reviews;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A flag: an event relied on something that was corrected since.
 *
 * @param relying the event whose decision should be looked at
 * @param corrected what it relied on and is read otherwise now
 * @param correction the last one of {@code corrected}, by id
 * @param correctedAt when that was recorded here
 * @param replaced whether a later correction has taken this flag's place, or reads again as it was relied on
 * @param conclusion null while nobody has looked
 */
public record Review(
        UUID id,
        Relying relying,
        Event corrected,
        UUID correction,
        Instant correctedAt,
        boolean replaced,
        @Nullable Conclusion conclusion) {

    /**
     * What was found.
     *
     * @param why null where its key was destroyed
     */
    public record Conclusion(Finding finding, @Nullable String why, UUID by, Instant at) {}

    /**
     * Where somebody has to look: in the history of an aggregate. What kind of event stands there is not said, since not everybody may know that there is
     * a private note; whoever may sees it in the history.
     *
     * @param version of the aggregate
     * @param retracted whether it was retracted since: then there is nothing left to look at
     */
    public record Relying(
            UUID event, String aggregate, UUID aggregateId, long version, Instant recordedAt, boolean retracted) {}

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

    /** @param why opened; null where its key was destroyed */
    static Review of(Flag flag, @Nullable String why) {
        var conclusion = flag.found()
                .map(found -> new Conclusion(found.said().finding(), why, found.by(), found.at()))
                .orElse(null);
        return new Review(
                flag.id(),
                flag.relying(),
                flag.corrected(),
                flag.correction(),
                flag.correctedAt(),
                flag.replaced(),
                conclusion);
    }
}
