package colearn.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Ticks like another clock, ahead of it by as much as it was told; only ever forward. */
public final class MovableClock extends Clock {
    private final Clock ticking;
    private final AtomicReference<Duration> ahead;

    public MovableClock(Clock ticking) {
        this(ticking, new AtomicReference<>(Duration.ZERO));
    }

    private MovableClock(Clock ticking, AtomicReference<Duration> ahead) {
        this.ticking = ticking;
        this.ahead = ahead;
    }

    /** @param by not negative: what was recorded cannot become future */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("a clock only moves forward");
        }
        ahead.accumulateAndGet(by, Duration::plus);
    }

    /** Moves it to where it is so far ahead, unless it is already. */
    public void advanceTo(Duration least) {
        ahead.accumulateAndGet(least, (now, then) -> now.compareTo(then) < 0 ? then : now);
    }

    /** How far it is ahead of the other clock. */
    public Duration ahead() {
        return Objects.requireNonNull(ahead.get());
    }

    @Override
    public Instant instant() {
        return ticking.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ticking.getZone();
    }

    /** Moves together with this one. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(ticking.withZone(zone), ahead);
    }
}
