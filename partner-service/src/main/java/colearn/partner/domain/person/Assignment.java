package colearn.partner.domain.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a person has a role.
 *
 * @param to the last day; null while no end is known
 */
public record Assignment(
        ProgramRole role, LocalDate from, @Nullable LocalDate to) {

    public boolean covers(ProgramRole wanted, LocalDate day) {
        return role == wanted && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean meets(ProgramRole wanted, LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return role == wanted && (otherTo == null || !from.isAfter(otherTo)) && (to == null || !otherFrom.isAfter(to));
    }

    public Assignment until(LocalDate last) {
        return new Assignment(role, from, last);
    }
}
