package colearn.partner.domain.relationship;

import static colearn.partner.domain.relationship.Cast.*;
import static colearn.partner.domain.relationship.Level.INDIVIDUAL;
import static colearn.partner.domain.relationship.Level.MISSION;

import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.relationship.RelationshipEvent.Proposed;
import colearn.partner.domain.relationship.RelationshipRejection.AlreadyProposed;
import colearn.partner.domain.relationship.RelationshipRejection.PartnerIdDoesNotFit;
import colearn.partner.domain.relationship.RelationshipRejection.PartnerNotWelcome;
import colearn.partner.domain.relationship.RelationshipRejection.SamePartyOnBothSides;
import colearn.partner.domain.relationship.RelationshipRejection.UnknownParent;
import colearn.partner.domain.relationship.RelationshipRejection.UnknownPartner;
import colearn.partner.domain.relationship.RelationshipRejection.UnknownPerson;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Two sides are proposed to learn from each other. */
class ProposingTest {
    @Test
    void namesTwoSidesAndAPurpose() {
        A_RELATIONSHIP
                .when(propose(INDIVIDUAL, side(NEW_HIRE_PARTY), side(LEADERS_PARTY)))
                .then(new Proposed(INDIVIDUAL, side(NEW_HIRE_PARTY), side(LEADERS_PARTY), "bumpers", null, null));
    }

    @Test
    void nobodyLearnsFromThemselves() {
        A_RELATIONSHIP
                .when(propose(INDIVIDUAL, side(NEW_HIRE_PARTY, LEADERS_PARTY), side(LEADERS_PARTY)))
                .thenRejected(new SamePartyOnBothSides(Set.of(LINE)));
    }

    @Test
    void everybodyNamedIsRegistered() {
        var stranger = new Party(PartyType.PERSON, STRANGER, null, null);
        A_RELATIONSHIP
                .when(propose(INDIVIDUAL, side(NEW_HIRE_PARTY), side(stranger)))
                .thenRejected(new UnknownPerson(STRANGER));
        var unit = new Party(PartyType.UNIT, LINE, "a plant", STRANGER);
        A_RELATIONSHIP
                .when(propose(INDIVIDUAL, side(NEW_HIRE_PARTY), side(unit)))
                .thenRejected(new UnknownPartner(STRANGER));
    }

    @Test
    void whereAPartyBelongsIsKnownAndNeedNotBeSaid() {
        var newHire = new Party(PartyType.PERSON, NEW_HIRE, null, null);
        var hospital = new Party(PartyType.ORGANISATION, HOSPITAL, "Hospital", null);
        A_RELATIONSHIP
                .when(propose(INDIVIDUAL, side(newHire), side(hospital)))
                .then(new Proposed(INDIVIDUAL, side(NEW_HIRE_PARTY), side(HOSPITAL_PARTY), "bumpers", null, null));
    }

    @Test
    void aPartnerIsNoOther() {
        var elsewhere = new Party(PartyType.ORGANISATION, HOSPITAL, "Hospital", CARS);
        A_RELATIONSHIP
                .when(propose(INDIVIDUAL, side(NEW_HIRE_PARTY), side(elsewhere)))
                .thenRejected(new PartnerIdDoesNotFit(HOSPITAL, HOSPITAL));
    }

    @Test
    void aPersonBelongsWhereTheyAreRegistered() {
        var elsewhere = new Party(PartyType.PERSON, NEW_HIRE, null, HOSPITAL);
        A_RELATIONSHIP
                .when(propose(INDIVIDUAL, side(elsewhere), side(HOSPITAL_PARTY)))
                .thenRejected(new PartnerIdDoesNotFit(NEW_HIRE, CARS));
        var coach = new Party(PartyType.PERSON, COACH, null, CARS);
        A_RELATIONSHIP
                .when(propose(INDIVIDUAL, side(coach), side(HOSPITAL_PARTY)))
                .thenRejected(new PartnerIdDoesNotFit(COACH, null));
    }

    @Test
    void theInstituteIsNobodysPartner() {
        var institute = new Party(PartyType.ORGANISATION, INSTITUTE, "Institute", CARS);
        A_RELATIONSHIP
                .when(propose(MISSION, side(institute), side(HOSPITAL_PARTY)))
                .thenRejected(new PartnerIdDoesNotFit(INSTITUTE, null));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "DECLINED")
    void isPreparedBeforeAPartnerIsActive(PartnerStanding standing) {
        A_RELATIONSHIP
                .when(propose(MISSION, side(INSTITUTE_PARTY), side(HOSPITAL_PARTY), null, null, standing))
                .then(new Proposed(MISSION, side(INSTITUTE_PARTY), side(HOSPITAL_PARTY), "bumpers", null, null));
    }

    @Test
    void notWithADeclinedPartner() {
        A_RELATIONSHIP
                .when(propose(
                        MISSION, side(INSTITUTE_PARTY), side(HOSPITAL_PARTY), null, null, PartnerStanding.DECLINED))
                .thenRejected(new PartnerNotWelcome(HOSPITAL, PartnerStanding.DECLINED));
    }

    @Test
    void belongsToAnotherOneThatIsThere() {
        A_RELATIONSHIP
                .when(propose(
                        INDIVIDUAL, side(NEW_HIRE_PARTY), side(LEADERS_PARTY), null, PARENT, PartnerStanding.ACTIVE))
                .then(new Proposed(INDIVIDUAL, side(NEW_HIRE_PARTY), side(LEADERS_PARTY), "bumpers", PARENT, null));
        A_RELATIONSHIP
                .when(propose(
                        INDIVIDUAL, side(NEW_HIRE_PARTY), side(LEADERS_PARTY), null, STRANGER, PartnerStanding.ACTIVE))
                .thenRejected(new UnknownParent(STRANGER));
    }

    @Test
    void anIdIsProposedOnce() {
        ACTIVE.when(propose(INDIVIDUAL, side(NEW_HIRE_PARTY), side(LEADERS_PARTY)))
                .thenRejected(new AlreadyProposed(INDIVIDUAL, "bumpers"));
    }
}
