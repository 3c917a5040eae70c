package colearn.partner.domain.cohort;

import colearn.partner.domain.Day;
import java.time.LocalDate;

/** From when to when a cohort goes. */
final class Days {
    private Days() {}

    /** @throws IllegalArgumentException for a year that nobody means, or a last day before the first */
    static void check(LocalDate from, LocalDate to) {
        Day.of("from", from);
        Day.of("to", to);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the last day %s is before the first, %s".formatted(to, from));
        }
    }
}
