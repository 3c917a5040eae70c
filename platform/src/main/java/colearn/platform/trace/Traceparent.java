package colearn.platform.trace;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * A step of a trace, as W3C Trace Context writes it: {@code 00-<32 hex digits>-<16 hex digits>-<flags>}. It stands beside an event, so that
 * what the event leads to belongs to the same trace.
 *
 * @param trace 32 hex digits
 * @param span 16 hex digits
 */
public record Traceparent(String trace, String span) {
    /** Of the field in a line. */
    public static final String TRACE_FIELD = "trace.id";
    /** Of the field in a line. */
    public static final String SPAN_FIELD = "span.id";

    private static final Pattern FORM = Pattern.compile(
            "(?!ff)[0-9a-f]{2}-(?<trace>(?!0{32})[0-9a-f]{32})-(?<span>(?!0{16})[0-9a-f]{16})-(?<flags>[0-9a-f]{2})");

    /** Null for what is none, and for one that nobody samples: neither leads to anything. */
    public static @Nullable Traceparent parse(@Nullable String text) {
        if (text == null || text.length() != 55) {
            return null;
        }
        var match = FORM.matcher(text);
        boolean sampled = match.matches() && (Integer.parseInt(match.group("flags"), 16) & 1) == 1;
        return sampled ? new Traceparent(match.group("trace"), match.group("span")) : null;
    }

    /** What strangers wrote, if it is one that is sampled; else null. */
    public static @Nullable String orNull(@Nullable String text) {
        var parsed = parse(text);
        return parsed == null ? null : parsed.text();
    }

    /** Of the work in hand; null when nobody traces it. */
    static @Nullable String current() {
        var trace = MDC.get(TRACE_FIELD);
        return trace == null ? null : new Traceparent(trace, MDC.get(SPAN_FIELD)).text();
    }

    /** While something is done it is the step in hand, in every line as well; afterwards it is as it was before. */
    public static <T, E extends Exception> T answering(@Nullable Traceparent step, Trace.Question<T, E> question)
            throws E {
        var trace = MDC.get(TRACE_FIELD);
        var span = MDC.get(SPAN_FIELD);
        set(TRACE_FIELD, step == null ? null : step.trace());
        set(SPAN_FIELD, step == null ? null : step.span());
        try {
            return question.answer();
        } finally {
            set(TRACE_FIELD, trace);
            set(SPAN_FIELD, span);
        }
    }

    private static void set(String field, @Nullable String value) {
        if (value == null) {
            MDC.remove(field);
        } else {
            MDC.put(field, value);
        }
    }

    /** As it travels: version 00, sampled. */
    public String text() {
        return "00-" + trace + "-" + span + "-01";
    }
}
