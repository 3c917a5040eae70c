package colearn.platform.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of a history, as it is read now and as it was recorded.
 *
 * @param event its id, to be named in a correction
 * @param type logical, for example {@code partner.renamed}
 * @param version of the aggregate
 * @param by the person, or the service's own id
 * @param effectiveAt when it happened in the world, as it is read now
 * @param data as it is read now; null where it is retracted
 * @param recorded as it was recorded; null where nothing was corrected
 */
public record HistoryEntry(
        UUID event,
        String type,
        long version,
        UUID by,
        Instant recordedAt,
        Instant effectiveAt,
        @Nullable Map<String, Object> data,
        @Nullable Map<String, Object> recorded,
        List<CorrectionEntry> corrections) {

    /**
     * What was said about it later.
     *
     * @param event the correction's own id, to be named where it is taken back
     * @param changed the fields that it amended; none where it retracted
     * @param undoes the correction that it takes back
     * @param why in the words of who gave it; null where these were erased
     */
    public record CorrectionEntry(
            UUID event,
            long version,
            UUID by,
            Instant recordedAt,
            boolean retracts,
            List<String> changed,
            @Nullable UUID undoes,
            @Nullable String why) {}
}
