package colearn.platform.kafka.wire;

import colearn.platform.trace.Trace;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The request that a record says it belongs to, for the lines about it: read without the rest, which may be what is wrong. */
public final class Correlations {
    private Correlations() {}

    /** Null where it has none of the right form: what strangers wrote stands in no line. */
    public static @Nullable String of(Headers headers) {
        var header = headers.lastHeader("ce_" + Extensions.CORRELATION);
        if (header == null || header.value() == null) {
            return null;
        }
        var told = new String(header.value(), StandardCharsets.UTF_8);
        return Trace.isWellFormed(told) ? told : null;
    }
}
