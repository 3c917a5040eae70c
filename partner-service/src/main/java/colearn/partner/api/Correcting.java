package colearn.partner.api;

import colearn.partner.domain.Day;
import colearn.platform.commands.Corrections.Amend;
import colearn.platform.commands.Corrections.Change;
import colearn.platform.commands.Corrections.Retract;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the bodies of all corrections have in common. */
final class Correcting {
    private Correcting() {}

    /** @throws IllegalArgumentException where a body asks for nothing, or for two things */
    static void oneOf(boolean amends, @Nullable Boolean retract, @Nullable Instant effectiveAt) {
        if (effectiveAt != null) {
            Day.of("effectiveAt", LocalDate.ofInstant(effectiveAt, ZoneOffset.UTC));
        }
        boolean changes = amends || effectiveAt != null;
        if (changes == Boolean.TRUE.equals(retract)) {
            throw new IllegalArgumentException(
                    "say what should have been recorded, with 'amend' or 'effectiveAt' or both, or else 'retract': true");
        }
    }

    static Change change(Map<String, ?> fields, @Nullable Boolean retract, @Nullable Instant effectiveAt) {
        return Boolean.TRUE.equals(retract) ? new Retract() : new Amend(fields, effectiveAt);
    }

    static <T> void put(Map<String, Object> fields, String name, @Nullable T value, Function<T, Object> stored) {
        if (value != null) {
            fields.put(name, stored.apply(value));
        }
    }
}
