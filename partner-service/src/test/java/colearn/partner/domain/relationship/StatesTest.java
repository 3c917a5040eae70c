package colearn.partner.domain.relationship;

import static colearn.partner.domain.relationship.Cast.*;
import static colearn.partner.domain.relationship.Level.INDIVIDUAL;
import static colearn.partner.domain.relationship.Side.A;
import static colearn.partner.domain.relationship.Side.B;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.domain.relationship.RelationshipEvent.Activated;
import colearn.partner.domain.relationship.RelationshipEvent.BecameDormant;
import colearn.partner.domain.relationship.RelationshipEvent.Concluded;
import colearn.partner.domain.relationship.RelationshipEvent.Proposed;
import colearn.partner.domain.relationship.RelationshipEvent.Reactivated;
import colearn.partner.domain.relationship.RelationshipEvent.SideMemberJoined;
import colearn.partner.domain.relationship.RelationshipEvent.SideMemberLeft;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is known in each state. */
class StatesTest {
    private static final Agreed AGREED =
            new Agreed(INDIVIDUAL, new Sides(side(NEW_HIRE_PARTY), side(LEADERS_PARTY)), "bumpers", null);
    private static final Members BOTH =
            new Members(List.of(new Membership(A, NEW_HIRE, MARCH, null), new Membership(B, LEADER, MARCH, null)));

    @Test
    void eachEventLeadsToItsState() {
        assertThat(PROPOSED.state()).isEqualTo(new Relationship.Proposed(AGREED, Members.NONE));
        assertThat(WITH_MEMBERS.state()).isEqualTo(new Relationship.Proposed(AGREED, BOTH));
        assertThat(ACTIVE.state()).isEqualTo(new Relationship.Active(AGREED, BOTH, ACTIVATED));
        assertThat(CONCLUDED.state()).isEqualTo(new Relationship.Concluded(AGREED, BOTH));
    }

    @Test
    void membersChangeInEveryState() {
        var left = new SideMemberLeft(A, NEW_HIRE, MAY);
        var one = new Members(List.of(new Membership(A, NEW_HIRE, MARCH, MAY), new Membership(B, LEADER, MARCH, null)));
        assertThat(WITH_MEMBERS.given(left).state()).isEqualTo(new Relationship.Proposed(AGREED, one));
        assertThat(ACTIVE.given(left).state()).isEqualTo(new Relationship.Active(AGREED, one, ACTIVATED));
        assertThat(CONCLUDED.given(left).state()).isEqualTo(new Relationship.Concluded(AGREED, one));
    }

    @Test
    void theEventsOfARelationshipKnowTheOneThatItBelongsTo() {
        var decider = new RelationshipDecider();
        var child = A_RELATIONSHIP.given(
                new Proposed(INDIVIDUAL, side(NEW_HIRE_PARTY), side(LEADERS_PARTY), "bumpers", PARENT, null));
        assertThat(decider.parents(child.state())).isEqualTo(Map.of("parent", PARENT));
        assertThat(decider.parents(ACTIVE.state())).isEmpty();
        assertThat(decider.parents(A_RELATIONSHIP.state())).isEmpty();
    }

    @Test
    void anEventWithNothingBeforeItNeverThrows() {
        assertThat(A_RELATIONSHIP
                        .given(
                                new SideMemberJoined(A, NURSE, MARCH),
                                new SideMemberLeft(A, NURSE, MAY),
                                new Activated(ACTIVATED),
                                new BecameDormant(ACTIVATED),
                                new Reactivated(ACTIVATED),
                                new Concluded(List.of(), GAP))
                        .state())
                .isEqualTo(new Relationship.NotProposed());
    }
}
