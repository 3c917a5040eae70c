package colearn.platform.http;

import colearn.platform.commands.Corrections.Amend;
import colearn.platform.commands.Corrections.Change;
import colearn.platform.commands.Corrections.Retract;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the bodies of all corrections have in common. */
public final class Correcting {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2999;

    private Correcting() {}

    /** @throws IllegalArgumentException where a body asks for nothing, or for two things, or names a year outside 1900 to 2999 */
    public static void oneOf(boolean amends, @Nullable Boolean retract, @Nullable Instant effectiveAt) {
        if (effectiveAt != null) {
            int year = effectiveAt.atOffset(ZoneOffset.UTC).getYear();
            if (year < EARLIEST || year > LATEST) {
                throw new IllegalArgumentException("effectiveAt is %s: its year is not between %d and %d"
                        .formatted(effectiveAt, EARLIEST, LATEST));
            }
        }
        boolean changes = amends || effectiveAt != null;
        if (changes == Boolean.TRUE.equals(retract)) {
            throw new IllegalArgumentException(
                    "say what should have been recorded, with 'amend' or 'effectiveAt' or both, or else 'retract': true");
        }
    }

    /** @param fields those that were wrong, by name, as they can be stored */
    public static Change change(Map<String, ?> fields, @Nullable Boolean retract, @Nullable Instant effectiveAt) {
        return Boolean.TRUE.equals(retract) ? new Retract() : new Amend(fields, effectiveAt);
    }

    /** Adds a field that a body names. */
    public static <T> void put(Map<String, Object> fields, String name, @Nullable T value, Function<T, Object> stored) {
        if (value != null) {
            fields.put(name, stored.apply(value));
        }
    }
}
