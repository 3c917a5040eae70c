package colearn.partner.domain.relationship;

import static colearn.partner.domain.relationship.Cast.*;
import static colearn.partner.domain.relationship.Level.CROSS_INDUSTRY;
import static colearn.partner.domain.relationship.Level.INDIVIDUAL;
import static colearn.partner.domain.relationship.Level.MISSION;
import static colearn.partner.domain.relationship.Level.PROJECT;
import static colearn.partner.domain.relationship.Side.A;
import static colearn.partner.domain.relationship.Side.B;

import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.relationship.RelationshipEvent.Proposed;
import colearn.partner.domain.relationship.RelationshipRejection.IndustriesNotComparable;
import colearn.partner.domain.relationship.RelationshipRejection.NoPerson;
import colearn.partner.domain.relationship.RelationshipRejection.NoProject;
import colearn.partner.domain.relationship.RelationshipRejection.NotInstituteAndPartner;
import colearn.partner.domain.relationship.RelationshipRejection.SameIndustry;
import colearn.partner.domain.relationship.RelationshipRejection.SideWithoutPartner;
import org.junit.jupiter.api.Test;

/** What each of the four levels asks for. */
class LevelRulesTest {
    @Test
    void atIndividualAPersonIsOnEitherSide() {
        A_RELATIONSHIP
                .when(propose(INDIVIDUAL, side(LEADERS_PARTY), side(NEW_HIRE_PARTY)))
                .then(new Proposed(INDIVIDUAL, side(LEADERS_PARTY), side(NEW_HIRE_PARTY), "bumpers", null, null));
        A_RELATIONSHIP
                .when(propose(INDIVIDUAL, side(LEADERS_PARTY), side(HOSPITAL_PARTY)))
                .thenRejected(new NoPerson());
    }

    @Test
    void atProjectTheProjectHasAName() {
        A_RELATIONSHIP
                .when(propose(
                        PROJECT, side(LEADERS_PARTY), side(OUTSIDERS), " a new van ", null, PartnerStanding.ACTIVE))
                .then(new Proposed(PROJECT, side(LEADERS_PARTY), side(OUTSIDERS), "bumpers", null, "a new van"));
        A_RELATIONSHIP
                .when(propose(PROJECT, side(LEADERS_PARTY), side(OUTSIDERS)))
                .thenRejected(new NoProject());
    }

    @Test
    void acrossIndustriesTheyDifferAtTheTopLevel() {
        A_RELATIONSHIP
                .when(propose(CROSS_INDUSTRY, side(CARS_PARTY), side(HOSPITAL_PARTY)))
                .then(new Proposed(CROSS_INDUSTRY, side(CARS_PARTY), side(HOSPITAL_PARTY), "bumpers", null, null));
        A_RELATIONSHIP
                .when(propose(CROSS_INDUSTRY, side(CARS_PARTY), side(SEATS_PARTY)))
                .thenRejected(new SameIndustry(CARS, SEATS, CAR_MAKING.topLevel()));
    }

    @Test
    void oneSharedIndustryIsEnoughToBeNoCrossing() {
        A_RELATIONSHIP
                .when(propose(CROSS_INDUSTRY, side(CARS_PARTY), side(HOSPITAL_PARTY, SEATS_PARTY)))
                .thenRejected(new SameIndustry(CARS, SEATS, CAR_MAKING.topLevel()));
    }

    @Test
    void twoPartnersOfOneSideMayShareAnIndustry() {
        A_RELATIONSHIP
                .when(propose(CROSS_INDUSTRY, side(CARS_PARTY, SEATS_PARTY), side(HOSPITAL_PARTY)))
                .then(new Proposed(
                        CROSS_INDUSTRY, side(CARS_PARTY, SEATS_PARTY), side(HOSPITAL_PARTY), "bumpers", null, null));
    }

    @Test
    void acrossIndustriesBothAreInOneClassification() {
        A_RELATIONSHIP
                .when(propose(CROSS_INDUSTRY, side(CARS_PARTY), side(MEDIA_PARTY)))
                .thenRejected(new IndustriesNotComparable(CARS, CAR_MAKING.topLevel(), MEDIA, PUBLISHING.topLevel()));
    }

    @Test
    void acrossIndustriesEachSideHasAPartner() {
        A_RELATIONSHIP
                .when(propose(CROSS_INDUSTRY, side(CARS_PARTY), side(OUTSIDERS)))
                .thenRejected(new SideWithoutPartner(B));
        A_RELATIONSHIP
                .when(propose(CROSS_INDUSTRY, side(INSTITUTE_PARTY), side(CARS_PARTY)))
                .thenRejected(new SideWithoutPartner(A));
    }

    @Test
    void aMissionJoinsInstituteAndPartnerEitherWayRound() {
        A_RELATIONSHIP
                .when(propose(MISSION, side(HOSPITAL_PARTY), side(INSTITUTE_PARTY)))
                .then(new Proposed(MISSION, side(HOSPITAL_PARTY), side(INSTITUTE_PARTY), "bumpers", null, null));
    }

    @Test
    void aMissionIsNothingElse() {
        A_RELATIONSHIP
                .when(propose(MISSION, side(CARS_PARTY), side(HOSPITAL_PARTY)))
                .thenRejected(new NotInstituteAndPartner());
        A_RELATIONSHIP
                .when(propose(MISSION, side(INSTITUTE_PARTY), side(OUTSIDERS)))
                .thenRejected(new NotInstituteAndPartner());
        A_RELATIONSHIP
                .when(propose(MISSION, side(INSTITUTE_PARTY, HOSPITAL_PARTY), side(OUTSIDERS)))
                .thenRejected(new NotInstituteAndPartner());
    }

    @Test
    void aPartOfTheInstituteIsNotTheInstitute() {
        var unit = new Party(PartyType.UNIT, INSTITUTE, "a department", null);
        A_RELATIONSHIP
                .when(propose(MISSION, side(unit), side(HOSPITAL_PARTY)))
                .thenRejected(new NotInstituteAndPartner());
    }
}
