package colearn.session.domain;

import java.util.Set;
import java.util.UUID;

/**
 * For which sides of a relationship a person may speak, as far as this service has heard from partner-service at the moment of the
 * command. Handed over inside a command: a decider looks nothing up.
 *
 * @param sides empty for somebody who belongs to neither side, or of whom nothing was heard yet
 */
public record Membership(UUID relationshipId, UUID personId, Set<Side> sides) {
    public Membership {
        sides = Set.copyOf(sides);
    }

    public boolean belongsTo(UUID relationship) {
        return relationshipId.equals(relationship) && !sides.isEmpty();
    }

    public boolean speaksFor(UUID relationship, Side side) {
        return relationshipId.equals(relationship) && sides.contains(side);
    }
}
