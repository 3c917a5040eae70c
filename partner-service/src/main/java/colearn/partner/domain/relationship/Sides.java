package colearn.partner.domain.relationship;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Both sides. */
public record Sides(Parties a, Parties b) {

    public Parties of(Side side) {
        return switch (side) {
            case A -> a;
            case B -> b;
        };
    }

    /** The partners on either side, in one order. */
    public Set<UUID> partners() {
        var partners = new TreeSet<>(a.partners());
        partners.addAll(b.partners());
        return partners;
    }
}
