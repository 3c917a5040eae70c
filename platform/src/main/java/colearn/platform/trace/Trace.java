package colearn.platform.trace;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The request that a thread's work belongs to, by its correlation id: while it is at it, every line that it logs carries the id. Work on an
 * event belongs to the request that the event was recorded in.
 */
public final class Trace {
    /** Of the field in a line. */
    public static final String FIELD = "correlation";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private Trace() {}

    /** What is done meanwhile. */
    public interface Work<E extends Exception> {
        void run() throws E;
    }

    /** What is done meanwhile, and comes to something. */
    public interface Question<T, E extends Exception> {
        T answer() throws E;
    }

    /** Whether something from outside may stand in a line: 1 to 64 letters, digits and {@code ._:-}. */
    public static boolean isWellFormed(@Nullable String correlation) {
        return correlation != null && FORM.matcher(correlation).matches();
    }

    /** Of the work in hand; null when it belongs to no request. */
    public static @Nullable String current() {
        return MDC.get(FIELD);
    }

    /** The traceparent of the work in hand, for events that it leads to; null when nobody traces it. */
    public static @Nullable String parent() {
        return Traceparent.current();
    }

    /** Afterwards it is as it was before. */
    public static <E extends Exception> void during(@Nullable String correlation, Work<E> work) throws E {
        Trace.<Boolean, E>answering(correlation, () -> {
            work.run();
            return true;
        });
    }

    /** Afterwards it is as it was before. */
    public static <T, E extends Exception> T answering(@Nullable String correlation, Question<T, E> question) throws E {
        var before = MDC.get(FIELD);
        set(correlation);
        try {
            return question.answer();
        } finally {
            set(before);
        }
    }

    private static void set(@Nullable String correlation) {
        if (correlation == null) {
            MDC.remove(FIELD);
        } else {
            MDC.put(FIELD, correlation);
        }
    }
}
