package colearn.local.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** All kinds of trouble in turn, again and again until the time is over; each kind at least once. */
public final class Troubles implements Iterator<Trouble> {
    private static final Duration STALL = Duration.ofSeconds(25);

    private final List<Trouble> all;
    private final Instant end;
    private int next;

    /**
     * @param held how long a writer holds its transaction
     * @param events how many are published while a service is away
     */
    public Troubles(Duration howLong, Duration held, long events) {
        this.end = Instant.now().plus(howLong);
        this.all = List.of(
                new Killed(List.of("partner-service")),
                new Stalled("partner-service", STALL),
                new CutConnections(),
                new Killed(List.of("kafka", "insight-service")),
                new Stalled("insight-2", STALL),
                new HeldWriter(held),
                new LongHistory(100_000),
                new Killed(List.of("postgres")),
                new Stalled("session-service", STALL),
                new Stalled("kafka", STALL),
                new WeekAway(events),
                new Stalled("postgres", Duration.ofSeconds(15)),
                new Stalled("partner-2", STALL));
    }

    @Override
    public boolean hasNext() {
        return next < all.size() || Instant.now().isBefore(end);
    }

    @Override
    public Trouble next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return all.get(next++ % all.size());
    }
}
