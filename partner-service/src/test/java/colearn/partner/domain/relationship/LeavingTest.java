package colearn.partner.domain.relationship;

import static colearn.partner.domain.relationship.Cast.*;
import static colearn.partner.domain.relationship.Side.A;
import static colearn.partner.domain.relationship.Side.B;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.domain.relationship.RelationshipCommand.LeaveSide;
import colearn.partner.domain.relationship.RelationshipEvent.SideMemberJoined;
import colearn.partner.domain.relationship.RelationshipEvent.SideMemberLeft;
import colearn.partner.domain.relationship.RelationshipRejection.HasLeft;
import colearn.partner.domain.relationship.RelationshipRejection.IsConcluded;
import colearn.partner.domain.relationship.RelationshipRejection.LeavesBeforeJoining;
import colearn.partner.domain.relationship.RelationshipRejection.NotAMember;
import colearn.partner.domain.relationship.RelationshipRejection.NotProposed;
import colearn.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;

/** Somebody speaks for a side no longer. */
class LeavingTest {
    @Test
    void countsFromTheBeginningOfTheDayInTheInstitutesZone() {
        ACTIVE.when(new LeaveSide(LEADER, MAY, ZONE))
                .then(new SideMemberLeft(B, LEADER, MAY))
                .effective(MAY_BEGINS);
    }

    @Test
    void onTheDayOfJoiningItNeverHeld() {
        WITH_MEMBERS
                .when(new LeaveSide(LEADER, MARCH, ZONE))
                .then(new SideMemberLeft(B, LEADER, MARCH))
                .effective(MARCH_BEGINS);
    }

    @Test
    void nobodyLeavesBeforeTheyCame() {
        ACTIVE.when(new LeaveSide(LEADER, MARCH.minusDays(1), ZONE))
                .thenRejected(new LeavesBeforeJoining(LEADER, B, MARCH));
    }

    @Test
    void twiceIsOnceButAnotherDayIsNotTheSame() {
        var left = ACTIVE.given(new SideMemberLeft(B, LEADER, MAY));
        left.when(new LeaveSide(LEADER, MAY, ZONE)).thenNothing();
        left.when(new LeaveSide(LEADER, MAY.plusDays(1), ZONE)).thenRejected(new HasLeft(LEADER, B, MAY));
    }

    @Test
    void whoCameBackLeavesAgain() {
        ACTIVE.given(new SideMemberLeft(B, LEADER, MAY), new SideMemberJoined(A, LEADER, MAY))
                .when(new LeaveSide(LEADER, MAY.plusDays(9), ZONE))
                .then(new SideMemberLeft(A, LEADER, MAY.plusDays(9)));
    }

    @Test
    void theOthersStay() {
        var more = ACTIVE.given(new SideMemberJoined(B, NURSE, MARCH), new SideMemberJoined(A, COACH, MARCH));
        var left = more.given(new SideMemberLeft(B, LEADER, MAY));
        assertThat(members(left).all())
                .containsExactly(
                        new Membership(A, NEW_HIRE, MARCH, null),
                        new Membership(B, LEADER, MARCH, MAY),
                        new Membership(B, NURSE, MARCH, null),
                        new Membership(A, COACH, MARCH, null));
    }

    @Test
    void whoCameBackWasAwayInBetween() {
        var back = ACTIVE.given(new SideMemberLeft(B, LEADER, MAY), new SideMemberJoined(B, LEADER, MAY.plusDays(9)));
        assertThat(members(back.given(new SideMemberLeft(B, LEADER, MAY.plusDays(20))))
                        .all())
                .contains(
                        new Membership(B, LEADER, MARCH, MAY),
                        new Membership(B, LEADER, MAY.plusDays(9), MAY.plusDays(20)));
    }

    private static Members members(DeciderSpec<RelationshipCommand, Relationship, RelationshipEvent> relationship) {
        return ((Relationship.Known) relationship.state()).members();
    }

    @Test
    void whoNeverCameDoesNotLeave() {
        ACTIVE.when(new LeaveSide(NURSE, MAY, ZONE)).thenRejected(new NotAMember(NURSE));
    }

    @Test
    void notWhereNothingIsOrIsAnyMore() {
        A_RELATIONSHIP.when(new LeaveSide(LEADER, MAY, ZONE)).thenRejected(new NotProposed());
        CONCLUDED.when(new LeaveSide(LEADER, MAY, ZONE)).thenRejected(new IsConcluded());
    }
}
