package colearn.platform.published;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The contract of {@code <aggregate>.event-corrected}: an event that was published is to be read otherwise from here on. Of several about one
 * event the last holds.
 *
 * @param corrects the id of the published event
 * @param content as it should have been published; null where it should not have been
 * @param effectiveAt when that happened in the world; null where there is no content
 */
public record CorrectedEvent(
        UUID corrects, @Nullable Content content, @Nullable Instant effectiveAt) {
    /** The second part of its type. */
    public static final String NAME = "event-corrected";

    /**
     * An event of the contract.
     *
     * @param type without service and version, for example {@code partner.renamed}
     * @param version of the contract, from 1
     * @param data as that contract says
     */
    public record Content(String type, int version, Object data) {}
}
