package colearn.partner.domain.cohort;

/** How many partners a cohort has room for: 1 to 500. */
public final class Seats {
    private static final int MOST = 500;

    private Seats() {}

    /** @throws IllegalArgumentException outside 1 to 500 */
    public static int of(int seats) {
        if (seats < 1 || seats > MOST) {
            throw new IllegalArgumentException("%d seats are not between 1 and %d".formatted(seats, MOST));
        }
        return seats;
    }
}
