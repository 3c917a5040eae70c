package colearn.platform.decider;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The logic of an aggregate whose recorded events can be corrected. */
public interface CorrectableDecider<C, S, E> extends Decider<C, S, E> {

    /**
     * Why an event could not have happened in a state; empty where it could. What {@link #decide} refuses by the state and the event alone is refused
     * here, and it asks this too, so a rule stands in one place; what rests on other aggregates, or on who asks, is not looked at. A correction is
     * accepted only where every later event of its stream is still admissible.
     */
    Optional<Rejection> admissible(S state, E event, Moments moments);

    /** The event where it is admissible now, else the reason why not: what most commands come to once they are made into events. */
    default Decision<E> offer(S state, E event, Instant now) {
        return admissible(state, event, Moments.now(now))
                .map(Decision::<E>rejected)
                .orElseGet(() -> Decision.accepted(List.of(event)));
    }
}
