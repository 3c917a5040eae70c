package colearn.platform.decider;

import java.util.HashSet;
import java.util.Set;

/**
 * What an aggregate takes and gives back when it goes from one state to another.
 *
 * @param taken held from now on, and not before
 * @param released held before, and no more
 */
public record ClaimChanges(Set<Claim> taken, Set<Claim> released) {
    public static final ClaimChanges NONE = new ClaimChanges(Set.of(), Set.of());

    public ClaimChanges {
        taken = Set.copyOf(taken);
        released = Set.copyOf(released);
    }

    public static <S> ClaimChanges between(Decider<?, S, ?> decider, S before, S after) {
        var held = decider.claims(before);
        var holds = decider.claims(after);
        return new ClaimChanges(without(holds, held), without(held, holds));
    }

    private static Set<Claim> without(Set<Claim> some, Set<Claim> others) {
        var rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
