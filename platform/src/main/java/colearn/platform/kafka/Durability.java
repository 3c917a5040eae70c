package colearn.platform.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many copies of a record there have to be before it counts as written.
 *
 * @param copies 1 promises nothing, and is for a single broker
 */
public record Durability(int copies) {
    /** Enough for a developer's machine. */
    public static final Durability NONE = new Durability(1);

    /** One broker may be lost at any moment. */
    public static final Durability OF_PRODUCTION = new Durability(2);

    /**
     * What is wrong with a topic, in a sentence.
     *
     * @param replicas of each of its partitions
     * @param inSync its {@code min.insync.replicas}
     */
    Optional<String> against(String topic, List<Integer> replicas, int inSync) {
        var found = new ArrayList<String>();
        int fewest = replicas.stream().mapToInt(Integer::intValue).min().orElse(0);
        if (fewest < copies) {
            found.add("has %d replica(s) where %d are needed".formatted(fewest, copies));
        }
        if (inSync < copies) {
            found.add("has min.insync.replicas %d where %d are needed".formatted(inSync, copies));
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of("topic %s %s: with the loss of one broker, events that were published would be lost"
                        .formatted(topic, String.join(" and ", found)));
    }
}
