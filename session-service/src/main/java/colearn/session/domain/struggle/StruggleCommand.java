package colearn.session.domain.struggle;

import colearn.session.domain.Membership;
import colearn.session.domain.RelationshipStanding;
import colearn.session.domain.Side;

/** What can be done about a struggle. */
public sealed interface StruggleCommand {

    /**
     * Somebody went and saw.
     *
     * @param observer the observer's membership in the relationship
     */
    record Observe(RelationshipStanding standing, Membership observer, Observation observation)
            implements StruggleCommand {}

    /** A side agrees that this is a struggle. */
    record Agree(Side side, Membership speaker) implements StruggleCommand {}

    record Resolve(String how, Membership speaker) implements StruggleCommand {
        public Resolve {
            how = reason("how", how);
        }
    }

    record Defer(String why, Membership speaker) implements StruggleCommand {
        public Defer {
            why = reason("why", why);
        }
    }

    private static String reason(String what, String text) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > 2_000) {
            throw new IllegalArgumentException(what + " takes 1 to 2,000 characters");
        }
        return stripped;
    }
}
