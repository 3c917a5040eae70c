package colearn.partner.domain.coach;

/** How many relationships one coach can have room for: 1 to 100. Who has room for none is unavailable. */
public final class Capacity {
    private static final int MOST = 100;

    private Capacity() {}

    /** @throws IllegalArgumentException outside 1 to 100 */
    public static int of(int places) {
        if (places < 1 || places > MOST) {
            throw new IllegalArgumentException("a capacity of %d is not between 1 and %d".formatted(places, MOST));
        }
        return places;
    }
}
