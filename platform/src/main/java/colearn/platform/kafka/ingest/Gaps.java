package colearn.platform.kafka.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/**
 * Partitions in which the next of the chain has not come. Each is first read again from its beginning, in case Kafka has it and this service
 * was elsewhere; if it is not there, what does not join on is passed over until the source publishes again. Belongs to one term.
 */
final class Gaps {
    private record End(int epoch, long last) {}

    private final Map<TopicPartition, End> searched = new HashMap<>();
    private final Map<TopicPartition, String> open = new TreeMap<>(Places.ORDER);

    /** In these, what does not join on is passed over. */
    Set<TopicPartition> passing() {
        return Set.copyOf(open.keySet());
    }

    /** What an operator is to know; empty when nothing is missing. */
    Optional<String> sentence() {
        return open.values().stream().findFirst();
    }

    /** Takes note of what an intake found; answers the partitions to be read again from their beginning. */
    List<TopicPartition> noted(Intake intake) {
        intake.joined().forEach(partition -> {
            searched.remove(partition);
            open.remove(partition);
        });
        var again = new ArrayList<TopicPartition>();
        intake.apart().forEach((partition, sentence) -> {
            if (open.containsKey(partition)) {
                return;
            }
            if (endOf(intake.place(partition)).equals(searched.get(partition))) {
                open.put(partition, sentence);
            } else {
                again.add(partition);
            }
        });
        return again;
    }

    /** A partition is read from its beginning now. */
    void searching(Place place) {
        searched.put(place.partition(), endOf(place));
    }

    /** The source says that there is more, and Kafka has nothing more. */
    void missing(TopicPartition partition, String sentence) {
        open.putIfAbsent(partition, sentence);
    }

    private static End endOf(Place place) {
        return new End(place.epoch(), place.last());
    }
}
