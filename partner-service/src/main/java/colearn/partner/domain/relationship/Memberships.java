package colearn.partner.domain.relationship;

import static colearn.platform.decider.Decision.accepted;
import static colearn.platform.decider.Decision.rejected;

import colearn.partner.domain.relationship.RelationshipCommand.JoinSide;
import colearn.partner.domain.relationship.RelationshipCommand.LeaveSide;
import colearn.platform.decider.Decision;

/**
 * Who may speak for a side, and when.
 *
 * <p>A person may leave and come back, and may change sides: a team member of the line becomes its team leader. What is refused is speaking
 * for both on one day, because each side attests its own learning. Somebody entered on the wrong side leaves on the day of joining; that
 * membership never held, and stands in nobody's way. Who is a party of one side, and learns there, does not speak for the other.
 */
final class Memberships {
    private Memberships() {}

    static Decision<RelationshipEvent> join(JoinSide it, Relationship.Known known) {
        if (!it.known()) {
            return rejected(new RelationshipRejection.UnknownPerson(it.personId()));
        }
        if (known.agreed().sides().of(it.side().other()).ids().contains(it.personId())) {
            return rejected(new RelationshipRejection.PartyOfTheOtherSide(
                    it.personId(), it.side().other()));
        }
        var before = known.members().inTheWay(it.personId(), it.from());
        if (before.isEmpty()) {
            return Decision.<RelationshipEvent>accepted(
                            new RelationshipEvent.SideMemberJoined(it.side(), it.personId(), it.from()))
                    .effective(it.from().atStartOfDay(it.zone()).toInstant());
        }
        var has = before.get();
        return has.equals(new Membership(it.side(), it.personId(), it.from(), null))
                ? accepted()
                : rejected(
                        new RelationshipRejection.AlreadyMember(has.personId(), has.side(), has.from(), has.until()));
    }

    static Decision<RelationshipEvent> leave(LeaveSide it, Members members) {
        var open = members.open(it.personId());
        if (open.isEmpty()) {
            return members.last(it.personId())
                    .map(last -> alreadyLeft(it, last))
                    .orElseGet(() -> rejected(new RelationshipRejection.NotAMember(it.personId())));
        }
        var has = open.get();
        return it.from().isBefore(has.from())
                ? rejected(new RelationshipRejection.LeavesBeforeJoining(it.personId(), has.side(), has.from()))
                : Decision.<RelationshipEvent>accepted(
                                new RelationshipEvent.SideMemberLeft(has.side(), it.personId(), it.from()))
                        .effective(it.from().atStartOfDay(it.zone()).toInstant());
    }

    private static Decision<RelationshipEvent> alreadyLeft(LeaveSide it, Membership last) {
        return it.from().equals(last.until())
                ? accepted()
                : rejected(new RelationshipRejection.HasLeft(
                        it.personId(), last.side(), last.until() == null ? last.from() : last.until()));
    }
}
