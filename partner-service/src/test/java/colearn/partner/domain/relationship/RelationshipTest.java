package colearn.partner.domain.relationship;

import static colearn.partner.domain.relationship.Level.CROSS_INDUSTRY;
import static colearn.partner.domain.relationship.Level.INDIVIDUAL;
import static colearn.partner.domain.relationship.Level.MISSION;
import static colearn.partner.domain.relationship.Level.PROJECT;
import static colearn.partner.domain.relationship.Side.A;
import static colearn.partner.domain.relationship.Side.B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.partner.domain.Industry;
import colearn.partner.domain.KnownPartner;
import colearn.partner.domain.KnownPerson;
import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.relationship.RelationshipCommand.Activate;
import colearn.partner.domain.relationship.RelationshipCommand.BecomeDormant;
import colearn.partner.domain.relationship.RelationshipCommand.Conclude;
import colearn.partner.domain.relationship.RelationshipCommand.JoinSide;
import colearn.partner.domain.relationship.RelationshipCommand.LeaveSide;
import colearn.partner.domain.relationship.RelationshipCommand.Propose;
import colearn.partner.domain.relationship.RelationshipCommand.Reactivate;
import colearn.partner.domain.relationship.RelationshipEvent.Activated;
import colearn.partner.domain.relationship.RelationshipEvent.BecameDormant;
import colearn.partner.domain.relationship.RelationshipEvent.Concluded;
import colearn.partner.domain.relationship.RelationshipEvent.Proposed;
import colearn.partner.domain.relationship.RelationshipEvent.Reactivated;
import colearn.partner.domain.relationship.RelationshipEvent.SideMemberJoined;
import colearn.partner.domain.relationship.RelationshipEvent.SideMemberLeft;
import colearn.partner.domain.relationship.RelationshipRejection.AlreadyMember;
import colearn.partner.domain.relationship.RelationshipRejection.AlreadyProposed;
import colearn.partner.domain.relationship.RelationshipRejection.HasLeft;
import colearn.partner.domain.relationship.RelationshipRejection.IndustriesNotComparable;
import colearn.partner.domain.relationship.RelationshipRejection.IsConcluded;
import colearn.partner.domain.relationship.RelationshipRejection.IsDormant;
import colearn.partner.domain.relationship.RelationshipRejection.LeavesBeforeJoining;
import colearn.partner.domain.relationship.RelationshipRejection.NoPerson;
import colearn.partner.domain.relationship.RelationshipRejection.NoProject;
import colearn.partner.domain.relationship.RelationshipRejection.NotAMember;
import colearn.partner.domain.relationship.RelationshipRejection.NotActivated;
import colearn.partner.domain.relationship.RelationshipRejection.NotInstituteAndPartner;
import colearn.partner.domain.relationship.RelationshipRejection.NotProposed;
import colearn.partner.domain.relationship.RelationshipRejection.NotSilentLongEnough;
import colearn.partner.domain.relationship.RelationshipRejection.PartnerIdDoesNotFit;
import colearn.partner.domain.relationship.RelationshipRejection.PartnerNotActive;
import colearn.partner.domain.relationship.RelationshipRejection.PartnerNotWelcome;
import colearn.partner.domain.relationship.RelationshipRejection.PartyOfTheOtherSide;
import colearn.partner.domain.relationship.RelationshipRejection.SameIndustry;
import colearn.partner.domain.relationship.RelationshipRejection.SamePartyOnBothSides;
import colearn.partner.domain.relationship.RelationshipRejection.SideWithoutPartner;
import colearn.partner.domain.relationship.RelationshipRejection.SidesWithoutLearning;
import colearn.partner.domain.relationship.RelationshipRejection.SidesWithoutMember;
import colearn.partner.domain.relationship.RelationshipRejection.UnknownParent;
import colearn.partner.domain.relationship.RelationshipRejection.UnknownPartner;
import colearn.partner.domain.relationship.RelationshipRejection.UnknownPerson;
import colearn.platform.secrets.SealedText;
import colearn.testkit.DeciderSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A car maker, a hospital, a seat maker and the institute; a new hire of the car maker and a team leader. */
class RelationshipTest {
    private static final UUID INSTITUTE = id(1);
    private static final UUID CARS = id(2);
    private static final UUID HOSPITAL = id(3);
    private static final UUID SEATS = id(4);
    private static final UUID MEDIA = id(5);
    private static final UUID LINE = id(6);
    private static final UUID NEW_HIRE = id(11);
    private static final UUID LEADER = id(12);
    private static final UUID NURSE = id(13);
    private static final UUID COACH = id(14);
    private static final UUID STRANGER = id(19);
    private static final UUID PARENT = id(20);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final Instant MARCH_BEGINS = Instant.parse("2026-03-01T05:00:00Z");
    private static final Instant MAY_BEGINS = Instant.parse("2026-05-01T04:00:00Z");
    private static final Industry CAR_MAKING = new Industry("ISIC", "4", "2910", true);
    private static final Industry HOSPITALS = new Industry("ISIC", "4", "8610", true);
    private static final Industry SEAT_MAKING = new Industry("ISIC", "4", "C3100", true);
    private static final Industry PUBLISHING = new Industry("NAICS", "2022", "513120", true);
    private static final GapAcknowledgement GAP = new GapAcknowledgement(COACH, new SealedText(id(30), "d2h5"));
    private static final ConfirmedLearning OF_A = new ConfirmedLearning(A, id(31));
    private static final ConfirmedLearning OF_B = new ConfirmedLearning(B, id(32));

    private static final Party NEW_HIRE_PARTY = new Party(PartyType.PERSON, NEW_HIRE, null, CARS);
    private static final Party LEADERS_PARTY = new Party(PartyType.GROUP, LINE, "team leaders", CARS);
    private static final Party CARS_PARTY = new Party(PartyType.ORGANISATION, CARS, "Cars", CARS);
    private static final Party HOSPITAL_PARTY = new Party(PartyType.ORGANISATION, HOSPITAL, "Hospital", HOSPITAL);
    private static final Party SEATS_PARTY = new Party(PartyType.ORGANISATION, SEATS, "Seats", SEATS);
    private static final Party MEDIA_PARTY = new Party(PartyType.ORGANISATION, MEDIA, "Media", MEDIA);
    private static final Party INSTITUTE_PARTY = new Party(PartyType.ORGANISATION, INSTITUTE, "Institute", null);
    private static final Party OUTSIDERS = new Party(PartyType.ORGANISATION, id(7), "Customers", null);

    private static final DeciderSpec<RelationshipCommand, Relationship, RelationshipEvent> A_RELATIONSHIP =
            DeciderSpec.of(new RelationshipDecider());
    private static final Instant ACTIVATED = Instant.parse("2026-03-02T14:00:00Z");

    private static final DeciderSpec<RelationshipCommand, Relationship, RelationshipEvent> PROPOSED =
            A_RELATIONSHIP.given(
                    new Proposed(INDIVIDUAL, side(NEW_HIRE_PARTY), side(LEADERS_PARTY), "bumpers", null, null));
    private static final DeciderSpec<RelationshipCommand, Relationship, RelationshipEvent> WITH_MEMBERS =
            PROPOSED.given(new SideMemberJoined(A, NEW_HIRE, MARCH), new SideMemberJoined(B, LEADER, MARCH));
    private static final DeciderSpec<RelationshipCommand, Relationship, RelationshipEvent> ACTIVE =
            WITH_MEMBERS.given(new Activated(ACTIVATED));
    private static final DeciderSpec<RelationshipCommand, Relationship, RelationshipEvent> CONCLUDED =
            ACTIVE.given(new Concluded(List.of(OF_A, OF_B), null));

    private static UUID id(int number) {
        return new UUID(0x0190c0de00007000L, 0x8000000000000000L + number);
    }

    private static Parties side(Party... parties) {
        return new Parties(List.of(parties));
    }

    private static Propose propose(Level level, Parties a, Parties b) {
        return propose(level, a, b, null, null, PartnerStanding.ACTIVE);
    }

    private static Propose propose(
            Level level,
            Parties a,
            Parties b,
            @Nullable String project,
            @Nullable UUID parent,
            PartnerStanding hospitals) {
        var partners = Map.of(
                CARS, new KnownPartner(CARS, PartnerStanding.ACTIVE, CAR_MAKING),
                HOSPITAL, new KnownPartner(HOSPITAL, hospitals, HOSPITALS),
                SEATS, new KnownPartner(SEATS, PartnerStanding.ACTIVE, SEAT_MAKING),
                MEDIA, new KnownPartner(MEDIA, PartnerStanding.ACTIVE, PUBLISHING));
        var persons = Map.of(
                NEW_HIRE, new KnownPerson(NEW_HIRE, CARS),
                LEADER, new KnownPerson(LEADER, CARS),
                COACH, new KnownPerson(COACH, INSTITUTE));
        var surroundings = new Surroundings(INSTITUTE, partners, persons, PARENT.equals(parent));
        return new Propose(level, new Sides(a, b), "bumpers", project, parent, surroundings);
    }

    private static JoinSide join(Side side, UUID person, LocalDate from) {
        return new JoinSide(side, person, true, from, ZONE);
    }

    private static Activate activate(PartnerStanding cars) {
        return new Activate(Map.of(CARS, new KnownPartner(CARS, cars, CAR_MAKING)), ZONE);
    }

    private static Conclude conclude(ConfirmedLearning... confirmed) {
        return new Conclude(List.of(confirmed), Optional.empty());
    }

    private static Conclude concludeWithGap(ConfirmedLearning... confirmed) {
        return new Conclude(List.of(confirmed), Optional.of(GAP));
    }

    @Nested
    class Proposing {
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
        void aPartnerSaysThatItIsOne() {
            var anonymous = new Party(PartyType.ORGANISATION, HOSPITAL, "Hospital", null);
            A_RELATIONSHIP
                    .when(propose(INDIVIDUAL, side(NEW_HIRE_PARTY), side(anonymous)))
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
                            INDIVIDUAL,
                            side(NEW_HIRE_PARTY),
                            side(LEADERS_PARTY),
                            null,
                            PARENT,
                            PartnerStanding.ACTIVE))
                    .then(new Proposed(INDIVIDUAL, side(NEW_HIRE_PARTY), side(LEADERS_PARTY), "bumpers", PARENT, null));
            A_RELATIONSHIP
                    .when(propose(
                            INDIVIDUAL,
                            side(NEW_HIRE_PARTY),
                            side(LEADERS_PARTY),
                            null,
                            STRANGER,
                            PartnerStanding.ACTIVE))
                    .thenRejected(new UnknownParent(STRANGER));
        }

        @Test
        void anIdIsProposedOnce() {
            ACTIVE.when(propose(INDIVIDUAL, side(NEW_HIRE_PARTY), side(LEADERS_PARTY)))
                    .thenRejected(new AlreadyProposed(INDIVIDUAL, "bumpers"));
        }
    }

    @Nested
    class Levels {
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
                            CROSS_INDUSTRY,
                            side(CARS_PARTY, SEATS_PARTY),
                            side(HOSPITAL_PARTY),
                            "bumpers",
                            null,
                            null));
        }

        @Test
        void acrossIndustriesBothAreInOneClassification() {
            A_RELATIONSHIP
                    .when(propose(CROSS_INDUSTRY, side(CARS_PARTY), side(MEDIA_PARTY)))
                    .thenRejected(
                            new IndustriesNotComparable(CARS, CAR_MAKING.topLevel(), MEDIA, PUBLISHING.topLevel()));
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

    @Nested
    class Joining {
        @Test
        void countsFromTheBeginningOfTheDayInTheInstitutesZone() {
            PROPOSED.when(join(A, NEW_HIRE, MARCH))
                    .then(new SideMemberJoined(A, NEW_HIRE, MARCH))
                    .effective(MARCH_BEGINS);
            PROPOSED.when(join(A, NEW_HIRE, MAY))
                    .then(new SideMemberJoined(A, NEW_HIRE, MAY))
                    .effective(MAY_BEGINS);
        }

        @Test
        void alsoWhileTheyWork() {
            ACTIVE.when(join(B, COACH, MAY)).then(new SideMemberJoined(B, COACH, MAY));
        }

        @Test
        void onlyRegisteredPersons() {
            PROPOSED.when(new JoinSide(A, STRANGER, false, MARCH, ZONE)).thenRejected(new UnknownPerson(STRANGER));
        }

        @Test
        void twiceIsOnce() {
            ACTIVE.when(join(B, LEADER, MARCH)).thenNothing();
        }

        @Test
        void anotherDayIsNotTheSame() {
            ACTIVE.when(join(B, LEADER, MAY)).thenRejected(new AlreadyMember(LEADER, B, MARCH, null));
            ACTIVE.when(join(B, LEADER, MARCH.minusDays(1))).thenRejected(new AlreadyMember(LEADER, B, MARCH, null));
        }

        @Test
        void nobodySpeaksForBothSidesOnOneDay() {
            ACTIVE.when(join(A, LEADER, MAY)).thenRejected(new AlreadyMember(LEADER, B, MARCH, null));
            ACTIVE.given(new SideMemberLeft(B, LEADER, MAY))
                    .when(join(A, LEADER, MAY.minusDays(1)))
                    .thenRejected(new AlreadyMember(LEADER, B, MARCH, MAY));
        }

        @Test
        void whoLeftComesBackOrChangesSides() {
            var left = ACTIVE.given(new SideMemberLeft(B, LEADER, MAY));
            left.when(join(B, LEADER, MAY)).then(new SideMemberJoined(B, LEADER, MAY));
            left.when(join(A, LEADER, MAY)).then(new SideMemberJoined(A, LEADER, MAY));
        }

        @Test
        void whoWasEnteredByMistakeIsInNobodysWay() {
            PROPOSED.given(new SideMemberJoined(A, LEADER, MAY), new SideMemberLeft(A, LEADER, MAY))
                    .when(join(B, LEADER, MARCH))
                    .then(new SideMemberJoined(B, LEADER, MARCH));
        }

        @Test
        void whoLearnsOnOneSideDoesNotSpeakForTheOther() {
            PROPOSED.when(join(B, NEW_HIRE, MARCH)).thenRejected(new PartyOfTheOtherSide(NEW_HIRE, A));
        }

        @Test
        void notWhereNothingIsOrIsAnyMore() {
            A_RELATIONSHIP.when(join(A, NEW_HIRE, MARCH)).thenRejected(new NotProposed());
            CONCLUDED.when(join(A, NURSE, MAY)).thenRejected(new IsConcluded());
        }
    }

    @Nested
    class Leaving {
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
        void whoNeverCameDoesNotLeave() {
            ACTIVE.when(new LeaveSide(NURSE, MAY, ZONE)).thenRejected(new NotAMember(NURSE));
        }

        @Test
        void notWhereNothingIsOrIsAnyMore() {
            A_RELATIONSHIP.when(new LeaveSide(LEADER, MAY, ZONE)).thenRejected(new NotProposed());
            CONCLUDED.when(new LeaveSide(LEADER, MAY, ZONE)).thenRejected(new IsConcluded());
        }
    }

    @Nested
    class Activating {
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

    @Nested
    class Concluding {
        @Test
        void whereBothSidesHaveLearnedItSaysOnWhichLearningsItRelied() {
            ACTIVE.when(conclude(OF_A, OF_B)).then(new Concluded(List.of(OF_A, OF_B), null));
        }

        @Test
        void whereASideHasNotSomebodySaysSo() {
            ACTIVE.when(concludeWithGap(OF_A)).then(new Concluded(List.of(OF_A), GAP));
            ACTIVE.when(concludeWithGap()).then(new Concluded(List.of(), GAP));
        }

        @Test
        void whereASideHasNotAndNobodySaysSoItGoesOn() {
            ACTIVE.when(conclude(OF_A)).thenRejected(new SidesWithoutLearning(Set.of(B)));
            ACTIVE.when(conclude(OF_B)).thenRejected(new SidesWithoutLearning(Set.of(A)));
            ACTIVE.when(conclude()).thenRejected(new SidesWithoutLearning(Set.of(A, B)));
        }

        @Test
        void whereThereIsNoGapNoneIsRecorded() {
            ACTIVE.when(concludeWithGap(OF_A, OF_B)).then(new Concluded(List.of(OF_A, OF_B), null));
        }

        @Test
        void twiceIsOnceButASecondAcknowledgementIsNotDropped() {
            CONCLUDED.when(conclude()).thenNothing();
            CONCLUDED.when(concludeWithGap()).thenRejected(new IsConcluded());
        }

        @Test
        void notWhereNothingBegan() {
            A_RELATIONSHIP.when(conclude(OF_A, OF_B)).thenRejected(new NotProposed());
            WITH_MEMBERS.when(conclude(OF_A, OF_B)).thenRejected(new NotActivated());
        }
    }

    /** Sixty days in New York, where the clock went forward on March 8: the same hour there is an hour earlier elsewhere. */
    @Nested
    class DormantAfterSixtyDaysWithoutASessionHeld {
        private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
        private static final Instant OVER = Instant.parse("2026-05-01T13:00:00Z");
        private static final Instant HELD = Instant.parse("2026-04-10T13:00:00Z");
        private static final Instant OVER_AFTER_HELD = Instant.parse("2026-06-09T13:00:00Z");
        private static final DeciderSpec<RelationshipCommand, Relationship, RelationshipEvent> DORMANT =
                ACTIVE.given(new BecameDormant(ACTIVATED));

        private static BecomeDormant silent(Instant... held) {
            return new BecomeDormant(Stream.of(held).findFirst(), NEW_YORK);
        }

        private static Reactivate held(Instant... held) {
            return new Reactivate(Stream.of(held).findFirst(), NEW_YORK);
        }

        @Test
        void theSixtyDaysBeginWithItsActivation() {
            ACTIVE.at(OVER.minusSeconds(1)).when(silent()).thenRejected(new NotSilentLongEnough(OVER));
            ACTIVE.at(OVER).when(silent()).then(new BecameDormant(ACTIVATED)).effective(OVER);
        }

        @Test
        void recordedLateItIsEffectiveWhenTheyWereOver() {
            ACTIVE.at(OVER.plus(Duration.ofDays(9)))
                    .when(silent())
                    .then(new BecameDormant(ACTIVATED))
                    .effective(OVER);
        }

        @Test
        void aSessionHeldLetsThemBeginAnew() {
            ACTIVE.at(OVER).when(silent(HELD)).thenRejected(new NotSilentLongEnough(OVER_AFTER_HELD));
            ACTIVE.at(OVER_AFTER_HELD)
                    .when(silent(HELD))
                    .then(new BecameDormant(HELD))
                    .effective(OVER_AFTER_HELD);
        }

        @Test
        void whatTheFirstReleasesActivatedIsSilentOnlyAfterASession() {
            var old = WITH_MEMBERS.given(new Activated(null));
            old.at(OVER_AFTER_HELD).when(silent()).thenRejected(new NotSilentLongEnough(null));
            old.at(OVER_AFTER_HELD).when(silent(HELD)).then(new BecameDormant(HELD));
            assertThat(Sleep.due(old.state(), Optional.empty(), NEW_YORK)).isEmpty();
        }

        @Test
        void whatIsAwakeHasAMomentWhenItWillFallAsleep() {
            assertThat(Sleep.due(ACTIVE.state(), Optional.empty(), NEW_YORK)).contains(OVER);
            assertThat(Sleep.due(ACTIVE.state(), Optional.of(HELD), NEW_YORK)).contains(OVER_AFTER_HELD);
            for (var other : List.of(WITH_MEMBERS, DORMANT, CONCLUDED)) {
                assertThat(Sleep.due(other.state(), Optional.of(HELD), NEW_YORK))
                        .isEmpty();
            }
        }

        @Test
        void aSessionHeldWakesIt() {
            var later = OVER.plus(Duration.ofDays(30));
            DORMANT.at(later.plusSeconds(60))
                    .when(held(later))
                    .then(new Reactivated(later))
                    .effective(later);
            assertThat(DORMANT.given(new Reactivated(later)).state()).isInstanceOf(Relationship.Active.class);
        }

        @Test
        void oneThatWasLoggedLateWakesItNoEarlierThanItFellAsleep() {
            DORMANT.at(OVER.plusSeconds(60))
                    .when(held(HELD))
                    .then(new Reactivated(HELD))
                    .effective(OVER);
            DORMANT.at(OVER_AFTER_HELD).when(held(HELD)).thenNothing();
            DORMANT.at(OVER).when(held()).thenNothing();
        }

        @Test
        void onlyWhatIsAwakeFallsAsleepAndOnlyASleeperIsWoken() {
            A_RELATIONSHIP.when(silent()).thenRejected(new NotProposed());
            WITH_MEMBERS.when(silent()).thenRejected(new NotActivated());
            DORMANT.when(silent()).thenNothing();
            CONCLUDED.when(silent()).thenRejected(new IsConcluded());
            A_RELATIONSHIP.when(held(HELD)).thenRejected(new NotProposed());
            for (var other : List.of(WITH_MEMBERS, ACTIVE, CONCLUDED)) {
                other.at(HELD).when(held(HELD)).thenNothing();
            }
        }

        @Test
        void nobodysWordWakesItButItMayBeConcludedAndItsMembersMayChange() {
            DORMANT.when(activate(PartnerStanding.ACTIVE)).thenRejected(new IsDormant());
            DORMANT.when(conclude(OF_A, OF_B)).then(new Concluded(List.of(OF_A, OF_B), null));
            assertThat(DORMANT.given(new SideMemberLeft(A, NEW_HIRE, MAY)).state())
                    .isInstanceOf(Relationship.Dormant.class);
        }
    }

    @Nested
    class Values {
        @Test
        void aPersonIsNamedByIdAloneAndAnythingElseByALabel() {
            assertThatThrownBy(() -> new Party(PartyType.PERSON, NEW_HIRE, "somebody", null))
                    .hasMessage("a party that is a person is named by its id alone: leave the label out");
            assertThatThrownBy(() -> new Party(PartyType.GROUP, LINE, null, null))
                    .hasMessage("a party of type GROUP needs a label");
        }

        @Test
        void aSideHasSomePartiesAndEachOnce() {
            assertThatThrownBy(RelationshipTest::side).hasMessage("a side has 1 to 50 parties");
            assertThatThrownBy(() -> side(CARS_PARTY, CARS_PARTY)).hasMessage("a side names each of its parties once");
            var many = IntStream.rangeClosed(1, 51)
                    .mapToObj(number -> new Party(PartyType.UNIT, id(1000 + number), "unit", null))
                    .collect(Collectors.toCollection(ArrayList::new));
            assertThatThrownBy(() -> new Parties(many)).hasMessage("a side has 1 to 50 parties");
        }
    }

    @Nested
    class States {
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
            var one = new Members(
                    List.of(new Membership(A, NEW_HIRE, MARCH, MAY), new Membership(B, LEADER, MARCH, null)));
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
}
