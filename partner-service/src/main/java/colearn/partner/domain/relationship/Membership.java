package colearn.partner.domain.relationship;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a person may speak for a side.
 *
 * @param from the first day
 * @param until the first day on which it no longer holds; null while no end is known. The same as {@code from} where somebody was entered
 *     by mistake: then it never held
 */
public record Membership(
        Side side, UUID personId, LocalDate from, @Nullable LocalDate until) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    boolean isOpen() {
        return until == null;
    }

    /** Whether it holds on any day from {@code day} on. */
    boolean holdsFrom(LocalDate day) {
        return until == null || (day.isBefore(until) && from.isBefore(until));
    }

    Membership until(LocalDate end) {
        return new Membership(side, personId, from, end);
    }
}
