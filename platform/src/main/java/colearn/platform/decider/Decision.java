package colearn.platform.decider;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a decider answers: events, or one reason why not. */
public sealed interface Decision<E> {

    /**
     * The command holds.
     *
     * @param events what happened, in order; empty when there was nothing left to do
     * @param effectiveAt when it happened in the world; null when that is the moment it is recorded
     */
    record Accepted<E>(List<E> events, @Nullable Instant effectiveAt) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
        }

        public Accepted<E> effective(@Nullable Instant at) {
            return new Accepted<>(events, at);
        }
    }

    /** The command does not hold, and nothing is recorded. */
    record Rejected<E>(Rejection reason) implements Decision<E> {}

    @SafeVarargs
    static <E> Accepted<E> accepted(E... events) {
        return accepted(List.of(events));
    }

    static <E> Accepted<E> accepted(List<? extends E> events) {
        return new Accepted<>(List.copyOf(events), null);
    }

    static <E> Decision<E> rejected(Rejection reason) {
        return new Rejected<>(reason);
    }
}
