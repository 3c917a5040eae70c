package colearn.platform.views;

/**
 * How much a build may hold in memory before it goes on in the table.
 *
 * @param entries rows, their evidence and what could not be folded, together
 */
public record Budget(int entries) {
    /** A row with its evidence is rarely larger. */
    private static final int BYTES_AN_ENTRY = 4_096;

    public Budget {
        if (entries < 1) {
            throw new IllegalArgumentException("a build needs room for one row at least");
        }
    }

    /** What the payloads of the events may weigh that rows in memory are made of. */
    long bytes() {
        return (long) entries * BYTES_AN_ENTRY;
    }

    /** A quarter of what this process may use. */
    static Budget ofThisProcess() {
        long room = Runtime.getRuntime().maxMemory() / 4 / BYTES_AN_ENTRY;
        return new Budget((int) Math.clamp(room, 1_000, 1_000_000));
    }
}
