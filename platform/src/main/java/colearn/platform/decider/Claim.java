package colearn.platform.decider;

import java.time.LocalDate;

/**
 * Something that no two aggregates of a service may hold at once, taken in the same transaction as the events that need it: a rule
 * that spans aggregates without reading a view.
 */
public sealed interface Claim {

    /** What is claimed, for example {@code partner-name}; claims of different kinds never collide. */
    String kind();

    /** Within its kind: what exactly. */
    String key();

    /** One key, held by one aggregate. */
    record Key(String kind, String key) implements Claim {}

    /**
     * Days held under one key: two claims collide when they share a day.
     *
     * @param from the first day
     * @param to the last day, not before {@code from}
     */
    record Days(String kind, String key, LocalDate from, LocalDate to) implements Claim {
        public Days {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("the last day %s is before the first, %s".formatted(to, from));
            }
        }
    }
}
