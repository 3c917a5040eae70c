package colearn.partner.domain.relationship;

import static colearn.partner.domain.relationship.Cast.*;
import static colearn.partner.domain.relationship.Side.A;
import static colearn.partner.domain.relationship.Side.B;

import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.relationship.RelationshipCommand.Activate;
import colearn.partner.domain.relationship.RelationshipEvent.Activated;
import colearn.partner.domain.relationship.RelationshipEvent.SideMemberJoined;
import colearn.partner.domain.relationship.RelationshipEvent.SideMemberLeft;
import colearn.partner.domain.relationship.RelationshipRejection.IsConcluded;
import colearn.partner.domain.relationship.RelationshipRejection.NotProposed;
import colearn.partner.domain.relationship.RelationshipRejection.PartnerNotActive;
import colearn.partner.domain.relationship.RelationshipRejection.SidesWithoutMember;
import colearn.partner.domain.relationship.RelationshipRejection.UnknownPartner;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The two sides begin. */
class ActivatingTest {
    @Test
    void withSomebodyOnEachSideAndActivePartners() {
        WITH_MEMBERS
                .at(MARCH_BEGINS)
                .when(activate(PartnerStanding.ACTIVE))
                .then(new Activated(MARCH_BEGINS))
                .effective(null);
    }

    @Test
    void neverWithoutSomebodyOnEachSide() {
        PROPOSED.at(MAY_BEGINS)
                .when(activate(PartnerStanding.ACTIVE))
                .thenRejected(new SidesWithoutMember(Set.of(A, B), MAY));
        PROPOSED.given(new SideMemberJoined(A, NEW_HIRE, MARCH))
                .at(MAY_BEGINS)
                .when(activate(PartnerStanding.ACTIVE))
                .thenRejected(new SidesWithoutMember(Set.of(B), MAY));
    }

    @Test
    void neitherWithSomebodyWhoComesTomorrowNorWithSomebodyWhoLeftToday() {
        WITH_MEMBERS
                .at(MARCH_BEGINS.minusSeconds(1))
                .when(activate(PartnerStanding.ACTIVE))
                .thenRejected(new SidesWithoutMember(Set.of(A, B), MARCH.minusDays(1)));
        WITH_MEMBERS
                .given(new SideMemberLeft(B, LEADER, MAY))
                .at(MAY_BEGINS)
                .when(activate(PartnerStanding.ACTIVE))
                .thenRejected(new SidesWithoutMember(Set.of(B), MAY));
        WITH_MEMBERS
                .given(new SideMemberLeft(B, LEADER, MAY))
                .at(MAY_BEGINS.minusSeconds(1))
                .when(activate(PartnerStanding.ACTIVE))
                .then(new Activated(MAY_BEGINS.minusSeconds(1)));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ACTIVE")
    void neverWithAPartnerThatIsNotActive(PartnerStanding standing) {
        WITH_MEMBERS.at(MAY_BEGINS).when(activate(standing)).thenRejected(new PartnerNotActive(CARS, standing));
    }

    @Test
    void neverWithAPartnerOfWhomNothingWasHandedOver() {
        WITH_MEMBERS.at(MAY_BEGINS).when(new Activate(Map.of(), ZONE)).thenRejected(new UnknownPartner(CARS));
    }

    @Test
    void twiceIsOnce() {
        ACTIVE.when(activate(PartnerStanding.PAUSED)).thenNothing();
    }

    @Test
    void notWhereNothingIsOrIsAnyMore() {
        A_RELATIONSHIP.when(activate(PartnerStanding.ACTIVE)).thenRejected(new NotProposed());
        CONCLUDED.when(activate(PartnerStanding.ACTIVE)).thenRejected(new IsConcluded());
    }
}
