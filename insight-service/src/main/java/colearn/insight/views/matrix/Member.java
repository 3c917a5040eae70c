package colearn.insight.views.matrix;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may speak for a side.
 *
 * @param from the first day
 * @param until the first day on which it no longer holds; null while no end is known
 */
public record Member(
        UUID personId, LocalDate from, @Nullable LocalDate until) {

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    boolean isCurrent(UUID person) {
        return until == null && personId.equals(person);
    }

    Member until(LocalDate end) {
        return new Member(personId, from, end);
    }
}
