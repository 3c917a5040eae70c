package colearn.insight.received;

import colearn.platform.commands.ReceivedFold;

/** Follows the members of a relationship. */
public final class SidesFold implements ReceivedFold<Sides> {

    @Override
    public String source() {
        return "partner";
    }

    @Override
    public String aggregate() {
        return "relationship";
    }

    @Override
    public Sides initial() {
        return Sides.UNKNOWN;
    }

    @Override
    public Sides evolve(Sides known, Object fact) {
        if (fact instanceof RelationshipFact.SideMemberJoined it) {
            return known.joined(it.side(), it.personId(), it.from());
        }
        return fact instanceof RelationshipFact.SideMemberLeft it
                ? known.left(it.side(), it.personId(), it.from())
                : known;
    }
}
