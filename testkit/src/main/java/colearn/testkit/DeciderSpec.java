package colearn.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.decider.Claim;
import colearn.platform.decider.Decider;
import colearn.platform.decider.Decision;
import colearn.platform.decider.Decision.Accepted;
import colearn.platform.decider.Rejection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One example of a rule: given events, when a command, then events or a rejection. For example {@code
 * DeciderSpec.of(decider).given(recorded).when(confirm).then(confirmed)}. Immutable, so that examples can share a beginning.
 */
public final class DeciderSpec<C, S, E> {
    /** The clock of an example that does not care about time. */
    public static final Instant SOME_TIME = Instant.parse("2026-03-02T09:00:00Z");

    private final Decider<C, S, E> decider;
    private final S state;
    private final Instant now;

    private DeciderSpec(Decider<C, S, E> decider, S state, Instant now) {
        this.decider = decider;
        this.state = state;
        this.now = now;
    }

    public static <C, S, E> DeciderSpec<C, S, E> of(Decider<C, S, E> decider) {
        return new DeciderSpec<>(decider, decider.initial(), SOME_TIME);
    }

    /** What has happened before, in order; more than one call adds up. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final DeciderSpec<C, S, E> given(E... events) {
        return new DeciderSpec<>(decider, fold(state, List.of(events)), now);
    }

    /** The moment of the command. */
    public DeciderSpec<C, S, E> at(Instant moment) {
        return new DeciderSpec<>(decider, state, moment);
    }

    public Decided when(C command) {
        return new Decided(decider.decide(command, state, now));
    }

    /** The state that the given events lead to. */
    public S state() {
        return state;
    }

    private S fold(S from, List<E> events) {
        var next = from;
        for (var event : events) {
            next = decider.evolve(next, event);
        }
        return next;
    }

    /** What came out, to be compared. */
    public final class Decided {
        private final Decision<E> decision;

        private Decided(Decision<E> decision) {
            this.decision = decision;
        }

        /** Exactly these events, in this order; none at all for a command that had nothing left to do. */
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final Decided then(E... events) {
            assertThat(accepted().events()).containsExactly(events);
            return this;
        }

        public Decided thenNothing() {
            assertThat(accepted().events()).isEmpty();
            return this;
        }

        /** As {@link Accepted#effectiveAt()}: null for the moment of recording. */
        public Decided effective(@Nullable Instant at) {
            assertThat(accepted().effectiveAt()).isEqualTo(at);
            return this;
        }

        public Decided claiming(Claim... claims) {
            assertThat(accepted().claims()).containsExactlyInAnyOrder(claims);
            return this;
        }

        public Decided releasing(Claim... claims) {
            assertThat(accepted().released()).containsExactlyInAnyOrder(claims);
            return this;
        }

        public void thenRejected(Rejection reason) {
            assertThat(decision).isEqualTo(new Decision.Rejected<E>(reason));
        }

        /** The state after the command, for a story of several commands. */
        public S state() {
            return fold(DeciderSpec.this.state, accepted().events());
        }

        private Accepted<E> accepted() {
            return switch (decision) {
                case Accepted<E> it -> it;
                case Decision.Rejected<E> it -> throw new AssertionError("refused: " + it.reason());
            };
        }
    }
}
