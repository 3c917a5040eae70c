package colearn.insight.domain.balance;

import colearn.insight.domain.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a relationship has come to. A side should have learned when it has been active for ninety days, or two sessions were held.
 *
 * @param activatedAt null before it was activated, and where its first activation was told without a moment
 * @param goesOn whether it was activated and not concluded
 * @param held when sessions were held
 * @param spoken the sides with a confirmed learning
 */
public record Situation(@Nullable Instant activatedAt, boolean goesOn, List<Instant> held, Set<Side> spoken) {
    private static final Duration PATIENCE = Duration.ofDays(90);
    private static final int SESSIONS = 2;

    public Situation {
        held = held.stream().sorted().toList();
        spoken = Set.copyOf(spoken);
    }

    /** From when on each side should have a confirmed learning; empty where no day will bring that. */
    public Optional<Instant> expected() {
        var twoSessions = held.stream().filter(at -> goesOn).skip(SESSIONS - 1).limit(1);
        return Stream.concat(ninetyDays().stream(), twoSessions).min(Instant::compareTo);
    }

    /** When it will have been active for ninety days; empty where it does not go on. */
    public Optional<Instant> ninetyDays() {
        return Optional.ofNullable(activatedAt).filter(at -> goesOn).map(at -> at.plus(PATIENCE));
    }

    /** Whether one of the sides has nothing to show. */
    public boolean silent(Side side) {
        return !spoken.contains(side);
    }
}
