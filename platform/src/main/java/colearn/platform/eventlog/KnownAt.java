package colearn.platform.eventlog;

/**
 * Up to where in the log corrections count for who reads an event.
 *
 * @param position the last correction that counts stands here or before
 */
public record KnownAt(long position) {
    /** Each event as it was known when it came: what follows live meets its corrections at their own places. */
    public static final KnownAt ITS_OWN_PLACE = new KnownAt(0);

    long of(LogRow row) {
        return Math.max(position, row.position());
    }
}
