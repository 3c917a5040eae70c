package colearn.platform.kafka.wire;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;

/**
 * A record's place in the chain of its partition: it names the one before, so that a reader notices when Kafka has lost some.
 *
 * @param epoch of the source's log
 * @param position in the source's log
 * @param previous the position published before it in the same partition and epoch; 0 when there was none
 */
public record Link(int epoch, long position, long previous) {
    public Link {
        if (epoch < 1 || previous < 0 || position <= previous) {
            throw new IllegalArgumentException("epoch, position and previous position do not fit together");
        }
    }

    /** Read without the rest, so that a record whose rest is malformed still has its place; empty when it has none. */
    public static Optional<Link> of(Headers headers) {
        try {
            return Optional.of(new Link(
                    Math.toIntExact(number(headers, Extensions.EPOCH)),
                    number(headers, Extensions.POSITION),
                    number(headers, Extensions.PREVIOUS_POSITION)));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static long number(Headers headers, String extension) {
        var header = headers.lastHeader("ce_" + extension);
        if (header == null || header.value() == null) {
            throw new IllegalArgumentException(extension + " is missing");
        }
        return Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
    }
}
