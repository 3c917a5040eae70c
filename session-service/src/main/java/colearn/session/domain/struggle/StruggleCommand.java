package colearn.session.domain.struggle;

import colearn.platform.secrets.SealedText;
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

    record Resolve(SealedText how, Membership speaker) implements StruggleCommand {}

    record Defer(SealedText why, Membership speaker) implements StruggleCommand {}
}
