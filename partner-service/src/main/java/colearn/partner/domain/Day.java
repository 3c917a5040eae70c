package colearn.partner.domain;

import java.time.LocalDate;

/** Which days can be meant: a year of five digits is a slip of the keyboard, and no database keeps it. */
public final class Day {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2999;

    private Day() {}

    /**
     * @param what the field, as the sentence of the refusal calls it
     * @throws IllegalArgumentException outside the years 1900 to 2999
     */
    public static LocalDate of(String what, LocalDate day) {
        if (day.getYear() < EARLIEST || day.getYear() > LATEST) {
            throw new IllegalArgumentException(
                    "%s is %s: its year is not between %d and %d".formatted(what, day, EARLIEST, LATEST));
        }
        return day;
    }
}
