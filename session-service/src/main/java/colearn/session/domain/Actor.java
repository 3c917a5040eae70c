package colearn.session.domain;

import java.util.UUID;

/** On whose behalf somebody acts. The api's policy says who acts for the program; whom a side lets speak is the domain's to check. */
public sealed interface Actor {
    UUID personId();

    /** Whether this person may do what either side, or the program, may do in a relationship. */
    boolean actsIn(UUID relationshipId);

    /** Somebody of one of the two sides. */
    record Member(Membership membership) implements Actor {
        @Override
        public UUID personId() {
            return membership.personId();
        }

        @Override
        public boolean actsIn(UUID relationshipId) {
            return membership.belongsTo(relationshipId);
        }
    }

    /** Somebody who runs the program, and therefore arranges sessions of any relationship. */
    record Program(UUID personId) implements Actor {
        @Override
        public boolean actsIn(UUID relationshipId) {
            return true;
        }
    }
}
