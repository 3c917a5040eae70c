package colearn.partner.domain.relationship;

import static colearn.platform.decider.Decision.accepted;
import static colearn.platform.decider.Decision.rejected;

import colearn.partner.domain.relationship.RelationshipCommand.JoinSide;
import colearn.partner.domain.relationship.RelationshipCommand.LeaveSide;
import colearn.platform.decider.Decision;
import colearn.platform.decider.Rejection;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

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
        var joined = new RelationshipEvent.SideMemberJoined(it.side(), it.personId(), it.from());
        var same = new Membership(it.side(), it.personId(), it.from(), null);
        return known.members()
                        .inTheWay(it.personId(), it.from())
                        .filter(same::equals)
                        .isPresent()
                ? accepted()
                : fromItsDay(joined, it.from(), it.zone(), Possible.joining(known, joined));
    }

    static Decision<RelationshipEvent> leave(LeaveSide it, Members members) {
        var open = members.open(it.personId());
        if (open.isEmpty()) {
            return members.last(it.personId())
                    .map(last -> alreadyLeft(it, last))
                    .orElseGet(() -> rejected(new RelationshipRejection.NotAMember(it.personId())));
        }
        var left = new RelationshipEvent.SideMemberLeft(open.get().side(), it.personId(), it.from());
        return fromItsDay(left, it.from(), it.zone(), Possible.leaving(members, left));
    }

    private static Decision<RelationshipEvent> fromItsDay(
            RelationshipEvent event, LocalDate day, ZoneId zone, Optional<Rejection> reasonAgainst) {
        return reasonAgainst
                .map(Decision::<RelationshipEvent>rejected)
                .orElseGet(() -> Decision.<RelationshipEvent>accepted(event)
                        .effective(day.atStartOfDay(zone).toInstant()));
    }

    private static Decision<RelationshipEvent> alreadyLeft(LeaveSide it, Membership last) {
        return it.from().equals(last.until())
                ? accepted()
                : rejected(new RelationshipRejection.HasLeft(
                        it.personId(), last.side(), last.until() == null ? last.from() : last.until()));
    }
}
