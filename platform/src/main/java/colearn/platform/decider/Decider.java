package colearn.platform.decider;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The whole logic of one kind of aggregate, as pure functions.
 *
 * <p>A missing aggregate is a state too ({@link #initial()}), so {@link #decide} answers for it. Neither function reads a
 * clock, a table or a configuration, and neither throws for anything that a client can send.
 *
 * @param <C> the sealed commands
 * @param <S> the sealed states
 * @param <E> the sealed events
 */
public interface Decider<C, S, E> {

    /** The state of an aggregate of which nothing has been recorded. */
    S initial();

    /** What follows from {@code command} in {@code state}: events, or one reason why not. */
    Decision<E> decide(C command, S state, Instant now);

    /** The next state. Never refuses: what is recorded has happened. */
    S evolve(S state, E event);

    /** What an aggregate holds in this state that no other may hold. What an event takes or gives back is the difference that it makes. */
    default Set<Claim> claims(S state) {
        return Set.of();
    }

    /**
     * The immutable parents of an aggregate in this state, by role ("partner", "relationship"). They are written beside each of
     * its events, so that a reader of one event need not look them up.
     */
    default Map<String, UUID> parents(S state) {
        return Map.of();
    }
}
