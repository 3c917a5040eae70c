package colearn.session.domain;

import java.util.Set;
import java.util.UUID;

/**
 * Where a relationship and its partners stand, as far as this service has heard from partner-service at the moment of the command. Handed
 * over inside a command: a decider looks nothing up, and what was relied on is recorded with the events.
 *
 * @param partners every partner that has a party in it
 * @param partnersNotActive those of them that are not active in the program, or of which nothing was heard
 * @param partnersWithoutAgreement those of them with whom no agreement is in effect any more, or yet
 */
public record RelationshipStanding(
        UUID relationshipId,
        State state,
        Set<UUID> partners,
        Set<UUID> partnersNotActive,
        Set<UUID> partnersWithoutAgreement) {

    /** What partner-service said last. */
    public enum State {
        UNKNOWN,
        PROPOSED,
        ACTIVE,
        /** Sixty days without a session; it may schedule, and a session held wakes it. */
        DORMANT,
        CONCLUDED
    }

    public RelationshipStanding {
        partners = Set.copyOf(partners);
        partnersNotActive = Set.copyOf(partnersNotActive);
        partnersWithoutAgreement = Set.copyOf(partnersWithoutAgreement);
    }

    /** Whether its sides may work together: observe struggles, schedule and hold sessions. */
    public boolean isOpen() {
        return (state == State.ACTIVE || state == State.DORMANT)
                && partnersNotActive.isEmpty()
                && partnersWithoutAgreement.isEmpty();
    }
}
