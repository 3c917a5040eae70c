package colearn.platform.kafka.wire;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the relay says with each batch, in the same Kafka transaction: how far it has come.
 *
 * @param epoch of the log
 * @param position the last event that was looked at, published or not
 * @param event that event's id: a log that was restored and went on differently has another one there
 * @param topic Kafka's id of the events topic: a topic that was made anew has another one
 * @param began the last position of the epochs before: what readers have of those beyond it is not in this log any more; 0 in the first
 *     epoch, and where an earlier release did not say it
 * @param published the last position in each partition, by partition number; 0 where there is none yet
 */
public record Mark(
        int epoch,
        long position,
        UUID event,
        String topic,
        @Nullable Long began,
        List<Long> published) {
    public Mark {
        if (epoch < 1 || position < 1 || event == null || topic == null || published == null || published.isEmpty()) {
            throw new IllegalArgumentException("not a relay's mark");
        }
        published = List.copyOf(published);
        began = Objects.requireNonNullElse(began, 0L);
        if (Collections.max(published) > position || Collections.min(published) < 0) {
            throw new IllegalArgumentException("not a relay's mark: it has published what it has not looked at");
        }
    }

    /** The last position of the epochs before. */
    public long lastOfEarlierEpochs() {
        return Objects.requireNonNullElse(began, 0L);
    }
}
