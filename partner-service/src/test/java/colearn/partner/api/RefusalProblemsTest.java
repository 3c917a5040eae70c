package colearn.partner.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.partner.domain.Industry.TopLevel;
import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.agreement.AgreementDays;
import colearn.partner.domain.agreement.AgreementRejection;
import colearn.partner.domain.agreement.AgreementSide;
import colearn.partner.domain.coach.CoachRejection;
import colearn.partner.domain.coach.CoachingPerson;
import colearn.partner.domain.cohort.CohortRejection;
import colearn.partner.domain.cohort.CohortStanding;
import colearn.partner.domain.partner.Criterion;
import colearn.partner.domain.partner.PartnerName;
import colearn.partner.domain.partner.PartnerRejection;
import colearn.partner.domain.person.PersonRejection;
import colearn.partner.domain.person.ProgramRole;
import colearn.partner.domain.relationship.Level;
import colearn.partner.domain.relationship.RelationshipRejection;
import colearn.partner.domain.relationship.Side;
import colearn.platform.decider.Rejection;
import colearn.platform.problem.Problem;
import colearn.testkit.DocumentedProblems;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusalProblemsTest {
    private static final UUID ID = new UUID(1, 1);
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final TopLevel CARS = new TopLevel("ISIC", "4", "C");

    /** One of each. */
    private static final List<Rejection> REJECTIONS = List.of(
            new PartnerRejection.NotRegistered(),
            new PartnerRejection.AlreadyRegistered("Toyota"),
            new PartnerRejection.NotOnePrimaryIndustry(2),
            new PartnerRejection.EvidenceMissing(Set.of(Criterion.LEARNING_AT_THE_WORK)),
            new PartnerRejection.NoAgreementInEffect(),
            new PartnerRejection.NotWhileStanding(PartnerStanding.PAUSED),
            new PartnerRejection.NotYet(Instant.EPOCH),
            new AgreementRejection.NotDrafted(),
            new AgreementRejection.AlreadyDrafted(ID),
            new AgreementRejection.UnknownPartner(ID),
            new AgreementRejection.PartnerNotWelcome(ID, PartnerStanding.DECLINED),
            new AgreementRejection.EndsBeforeItBegins(DAY, DAY),
            new AgreementRejection.AlreadyProposed(),
            new AgreementRejection.NotProposed(),
            new AgreementRejection.UnknownSigner(ID),
            new AgreementRejection.SignerOfAnotherParty(ID, ID, ID),
            new AgreementRejection.SignedForTheOtherSide(ID, AgreementSide.PARTNER),
            new AgreementRejection.AlreadySigned(AgreementSide.PARTNER, ID),
            new AgreementRejection.NotBinding(),
            new AgreementRejection.TermsOutsideTheTerm(DAY, DAY, DAY),
            new AgreementRejection.NotLonger(DAY, DAY),
            new AgreementRejection.NotOverYet(DAY),
            new AgreementRejection.IsTerminated(),
            new AgreementRejection.IsOver(DAY),
            new PersonRejection.NotRegistered(),
            new PersonRejection.AlreadyRegistered(ID),
            new PersonRejection.UnknownParty(ID),
            new PersonRejection.EndsBeforeItBegins(DAY, DAY),
            new PersonRejection.HasRole(ProgramRole.COACH, DAY, null),
            new PersonRejection.HasNotRole(ProgramRole.COACH, DAY),
            new CoachRejection.NotRegistered(),
            new CoachRejection.AlreadyRegistered(ID),
            new CoachRejection.UnknownPerson(ID),
            new CoachRejection.NotACoach(ID),
            new CoachRejection.UnknownRelationship(ID),
            new CoachRejection.RelationshipIsConcluded(ID),
            new CoachRejection.NoFreePlace(2, 2, List.of(ID)),
            new CoachRejection.IsUnavailable(),
            new CoachRejection.AlreadyAssigned(ID),
            new CoachRejection.NotAssigned(ID),
            new CoachRejection.StillAssigned(List.of(ID)),
            new CoachRejection.HasLeft(),
            new CohortRejection.NotDrafted(),
            new CohortRejection.AlreadyDrafted(),
            new CohortRejection.EndsBeforeItBegins(DAY, DAY),
            new CohortRejection.NotWhile(CohortStanding.RUNNING),
            new CohortRejection.UnknownPartner(ID),
            new CohortRejection.PartnerNotActive(ID, PartnerStanding.PAUSED),
            new CohortRejection.AlreadyEnrolled(ID),
            new CohortRejection.NoSeat(2),
            new CohortRejection.NotEnrolled(ID),
            new RelationshipRejection.NotProposed(),
            new RelationshipRejection.AlreadyProposed(Level.PROJECT, "learn"),
            new RelationshipRejection.SamePartyOnBothSides(Set.of(ID)),
            new RelationshipRejection.UnknownPartner(ID),
            new RelationshipRejection.UnknownPerson(ID),
            new RelationshipRejection.UnknownParent(ID),
            new RelationshipRejection.PartnerIdDoesNotFit(ID, null),
            new RelationshipRejection.PartnerNotWelcome(ID, PartnerStanding.DECLINED),
            new RelationshipRejection.NoPerson(),
            new RelationshipRejection.NoProject(),
            new RelationshipRejection.SideWithoutPartner(Side.A),
            new RelationshipRejection.SameIndustry(ID, ID, CARS),
            new RelationshipRejection.IndustriesNotComparable(ID, CARS, ID, CARS),
            new RelationshipRejection.NotInstituteAndPartner(),
            new RelationshipRejection.AlreadyMember(ID, Side.A, DAY, DAY.plusDays(1)),
            new RelationshipRejection.PartyOfTheOtherSide(ID, Side.A),
            new RelationshipRejection.NotAMember(ID),
            new RelationshipRejection.HasLeft(ID, Side.A, DAY),
            new RelationshipRejection.LeavesBeforeJoining(ID, Side.A, DAY),
            new RelationshipRejection.SidesWithoutMember(Set.of(Side.A), DAY),
            new RelationshipRejection.PartnerNotActive(ID, PartnerStanding.PAUSED),
            new RelationshipRejection.NotActivated(),
            new RelationshipRejection.SidesWithoutLearning(Set.of(Side.A)),
            new RelationshipRejection.NotSilentLongEnough(null),
            new RelationshipRejection.IsDormant(),
            new RelationshipRejection.IsConcluded());

    private final RefusalProblems problems = new RefusalProblems();

    @Test
    void thereIsOneOfEach() {
        var all = Stream.of(
                        PartnerRejection.class,
                        AgreementRejection.class,
                        PersonRejection.class,
                        CoachRejection.class,
                        CohortRejection.class,
                        RelationshipRejection.class)
                .flatMap(it -> Arrays.stream(it.getPermittedSubclasses()));
        assertThat(REJECTIONS.stream().map(Object::getClass)).containsExactlyInAnyOrderElementsOf(all.toList());
    }

    @Test
    void theListAndTheCodeAreEqual() {
        DocumentedProblems.of("partner-service").areThose(all());
    }

    @Test
    void aTypeHasOneTitle() {
        var titles = all().collect(
                        Collectors.groupingBy(Problem::type, Collectors.mapping(Problem::title, Collectors.toSet())));
        assertThat(titles).allSatisfy((type, said) -> assertThat(said).as(type).hasSize(1));
    }

    @Test
    void whereAPartnerStandsSaysWhatToDo() {
        assertThat(Arrays.stream(PartnerStanding.values())
                        .map(standing -> problems.of(new PartnerRejection.NotWhileStanding(standing))
                                .detail())
                        .distinct())
                .hasSameSizeAs(PartnerStanding.values());
    }

    @Test
    void whatIsNotOfThisServiceIsAMistakeOfOurs() {
        record Foreign() implements Rejection {}
        assertThatThrownBy(() -> problems.of(new Foreign())).isInstanceOf(IllegalStateException.class);
    }

    private Stream<Problem> all() {
        return Stream.concat(
                REJECTIONS.stream().map(problems::of),
                Stream.of(
                        problems.of(new PartnerName("Toyota").claim()),
                        problems.of(AgreementDays.of(ID, DAY, DAY)),
                        problems.of(CoachingPerson.of(ID))));
    }
}
