package colearn.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.decider.Claim;
import colearn.platform.decider.ClaimChanges;
import colearn.platform.decider.CorrectableDecider;
import colearn.platform.decider.Decider;
import colearn.platform.decider.Decision;
import colearn.platform.decider.Decision.Accepted;
import colearn.platform.decider.Moments;
import colearn.platform.decider.Rejection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One example of a rule: given events, when a command, then events or a rejection. For example {@code
 * DeciderSpec.of(decider).given(recorded).when(confirm).then(confirmed)}. Immutable, so that examples can share a beginning.
 *
 * <p>Whatever is accepted is evolved too, one event after the other: what a decider emits, it must be able to read, and to find admissible. A failure shows the
 * state, the command and what was decided instead.
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

    /** Decides, and evolves what was accepted. */
    public Decided when(C command) {
        var decision = decider.decide(command, state, now);
        return new Decided(command, decision, after(command, decision));
    }

    /** The state that the given events lead to. */
    public S state() {
        return state;
    }

    private S after(C command, Decision<E> decision) {
        return switch (decision) {
            case Accepted<E> accepted -> {
                admissible(command, accepted);
                try {
                    yield fold(state, accepted.events());
                } catch (RuntimeException e) {
                    throw new AssertionError(situation(command, decision) + "\nwhich the decider cannot evolve", e);
                }
            }
            case Decision.Rejected<E> rejected -> state;
        };
    }

    /** What is decided has to be what could have happened: a correction asks that of what was decided long ago. */
    private void admissible(C command, Accepted<E> accepted) {
        if (!(decider instanceof CorrectableDecider<C, S, E> correctable)) {
            return;
        }
        var moments = new Moments(now, accepted.effectiveAt() == null ? now : accepted.effectiveAt());
        var from = state;
        for (var event : accepted.events()) {
            assertThat(correctable.admissible(from, event, moments))
                    .as(() -> situation(command, accepted) + "\nwhich it says could not have happened")
                    .isEmpty();
            from = decider.evolve(from, event);
        }
    }

    private S fold(S from, List<E> events) {
        var next = from;
        for (var event : events) {
            next = decider.evolve(next, event);
            decider.parents(next);
        }
        return next;
    }

    private String situation(C command, Decision<E> decision) {
        return "in %s\nwhen %s\nthe decider %s".formatted(state, command, told(decision));
    }

    private static String told(Decision<?> decision) {
        return switch (decision) {
            case Accepted<?> it -> it.events().isEmpty() ? "accepted with nothing left to do" : "accepted " + it;
            case Decision.Rejected<?> it -> "refused: " + it.reason();
        };
    }

    /** What came out, to be compared. */
    public final class Decided {
        private final C command;
        private final Decision<E> decision;
        private final S after;

        private Decided(C command, Decision<E> decision, S after) {
            this.command = command;
            this.decision = decision;
            this.after = after;
        }

        /** Exactly these events, in this order; none at all for a command that had nothing left to do. */
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final Decided then(E... events) {
            assertThat(accepted(List.of(events)).events()).as(this::toString).containsExactly(events);
            return this;
        }

        public Decided thenNothing() {
            assertThat(accepted("nothing left to do").events())
                    .as(this::toString)
                    .isEmpty();
            return this;
        }

        /** As {@link Accepted#effectiveAt()}: null for the moment of recording. */
        public Decided effective(@Nullable Instant at) {
            assertThat(accepted("effective " + at).effectiveAt())
                    .as(this::toString)
                    .isEqualTo(at);
            return this;
        }

        /** What is taken, by what the states before and after hold. */
        public Decided claiming(Claim... claims) {
            assertThat(changes(claims).taken()).as(this::toString).containsExactlyInAnyOrder(claims);
            return this;
        }

        public Decided releasing(Claim... claims) {
            assertThat(changes(claims).released()).as(this::toString).containsExactlyInAnyOrder(claims);
            return this;
        }

        private ClaimChanges changes(Claim... expected) {
            accepted(List.of(expected));
            return ClaimChanges.between(decider, state, after);
        }

        public void thenRejected(Rejection reason) {
            assertThat(decision).as(this::toString).isEqualTo(new Decision.Rejected<E>(reason));
        }

        /** The state after the command, for a story of several commands. */
        public S state() {
            accepted("to be accepted");
            return after;
        }

        @Override
        public String toString() {
            return situation(command, decision);
        }

        private Accepted<E> accepted(Object expected) {
            return switch (decision) {
                case Accepted<E> it -> it;
                case Decision.Rejected<E> it -> throw new AssertionError(this + "\ninstead of " + expected);
            };
        }
    }
}
