package colearn.platform.kafka.wire;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.common.utils.Utils;

/**
 * Which partition an aggregate's events go to: murmur2 of the key, as Kafka's own clients choose it. The relay chooses by itself because
 * it must know the partition before it sends.
 */
public final class Partitions {
    /** Fixed: with another number, an aggregate's later events would overtake its earlier ones. */
    public static final int COUNT = 6;

    private Partitions() {}

    public static int of(UUID aggregate) {
        return Utils.toPositive(Utils.murmur2(key(aggregate))) % COUNT;
    }

    public static byte[] key(UUID aggregate) {
        return aggregate.toString().getBytes(StandardCharsets.UTF_8);
    }
}
