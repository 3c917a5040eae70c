package colearn.platform.decider;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a decider answers: events with what they take and free, or one reason why not. */
public sealed interface Decision<E> {

    /**
     * The command holds.
     *
     * @param events what happened, in order; empty when there was nothing left to do
     * @param effectiveAt when it happened in the world; null when that is the moment it is recorded
     * @param claims what the aggregate holds from now on
     * @param released what it gives back
     */
    record Accepted<E>(List<E> events, @Nullable Instant effectiveAt, List<Claim> claims, List<Claim> released)
            implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
            claims = List.copyOf(claims);
            released = List.copyOf(released);
        }

        public Accepted<E> effective(@Nullable Instant at) {
            return new Accepted<>(events, at, claims, released);
        }

        public Accepted<E> claiming(Claim... taken) {
            return new Accepted<>(events, effectiveAt, List.of(taken), released);
        }

        public Accepted<E> releasing(Claim... given) {
            return new Accepted<>(events, effectiveAt, claims, List.of(given));
        }
    }

    /** The command does not hold, and nothing is recorded. */
    record Rejected<E>(Rejection reason) implements Decision<E> {}

    @SafeVarargs
    static <E> Accepted<E> accepted(E... events) {
        return accepted(List.of(events));
    }

    static <E> Accepted<E> accepted(List<? extends E> events) {
        return new Accepted<>(List.copyOf(events), null, List.of(), List.of());
    }

    static <E> Decision<E> rejected(Rejection reason) {
        return new Rejected<>(reason);
    }
}
