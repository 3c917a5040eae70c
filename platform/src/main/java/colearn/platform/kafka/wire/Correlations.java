package colearn.platform.kafka.wire;

import colearn.platform.trace.Trace;
import colearn.platform.trace.Traceparent;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The request and the trace that a record says it belongs to, for what is told about it: read without the rest, which may be what is wrong. */
public final class Correlations {
    private Correlations() {}

    /** Null where it has none of the right form: what strangers wrote stands in no line. */
    public static @Nullable String of(Headers headers) {
        var told = text(headers, Extensions.CORRELATION);
        return Trace.isWellFormed(told) ? told : null;
    }

    /** Null where nobody traced, or where it is none. */
    public static @Nullable String traceparent(Headers headers) {
        return Traceparent.orNull(text(headers, Extensions.TRACEPARENT));
    }

    private static @Nullable String text(Headers headers, String extension) {
        var header = headers.lastHeader("ce_" + extension);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
