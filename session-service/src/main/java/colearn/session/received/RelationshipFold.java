package colearn.session.received;

import colearn.platform.commands.ReceivedFold;
import colearn.session.domain.RelationshipStanding.State;
import colearn.session.domain.Side;

/** Follows a relationship: where it stands, who its parties are, who speaks for which side. */
public final class RelationshipFold implements ReceivedFold<KnownRelationship> {

    @Override
    public String source() {
        return "partner";
    }

    @Override
    public String aggregate() {
        return "relationship";
    }

    @Override
    public KnownRelationship initial() {
        return KnownRelationship.UNKNOWN;
    }

    @Override
    public KnownRelationship evolve(KnownRelationship known, Object fact) {
        return fact instanceof RelationshipFact it ? follow(known, it) : known;
    }

    /** The same for everybody who follows relationships. */
    public static KnownRelationship follow(KnownRelationship known, RelationshipFact fact) {
        return switch (fact) {
            case RelationshipFact.Proposed it -> known.proposed(it);
            case RelationshipFact.SideMemberJoined it ->
                known.joined(Side.valueOf(it.side()), it.personId(), it.from());
            case RelationshipFact.SideMemberLeft it -> known.left(Side.valueOf(it.side()), it.personId(), it.from());
            case RelationshipFact.Activated it -> known.is(State.ACTIVE);
            case RelationshipFact.BecameDormant it -> known.is(State.DORMANT);
            case RelationshipFact.Reactivated it -> known.is(State.ACTIVE);
            case RelationshipFact.Concluded it -> known.is(State.CONCLUDED);
        };
    }
}
