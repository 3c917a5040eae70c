package colearn.insight.views.matrix;

import colearn.insight.domain.Side;
import colearn.insight.received.RelationshipFact;
import java.time.Instant;

/** What partner-service's facts do to a row. */
final class RelationshipFold {
    private RelationshipFold() {}

    static MatrixRow apply(MatrixRow row, RelationshipFact fact, Instant at) {
        return switch (fact) {
            case RelationshipFact.Proposed it ->
                row.on(new Terms(Level.valueOf(it.level()), it.purpose(), it.project(), it.parentId()))
                        .change(Side.A, cell -> cell.agreed(it.sideA().parties()))
                        .change(Side.B, cell -> cell.agreed(it.sideB().parties()));
            case RelationshipFact.SideMemberJoined it ->
                row.change(Side.valueOf(it.side()), cell -> cell.with(new Member(it.personId(), it.from(), null)));
            case RelationshipFact.SideMemberLeft it ->
                row.change(
                        Side.valueOf(it.side()),
                        cell -> cell.changeMember(it.personId(), member -> member.until(it.from())));
            case RelationshipFact.Activated it -> row.went(row.course().activated(at));
            case RelationshipFact.Concluded it -> row.went(row.course().concluded(at));
        };
    }
}
