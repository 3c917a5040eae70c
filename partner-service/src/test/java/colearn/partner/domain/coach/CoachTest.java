package colearn.partner.domain.coach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.partner.domain.coach.CoachCommand.Assign;
import colearn.partner.domain.coach.CoachCommand.BecomeUnavailable;
import colearn.partner.domain.coach.CoachCommand.ChangeCapacity;
import colearn.partner.domain.coach.CoachCommand.EndAssignment;
import colearn.partner.domain.coach.CoachCommand.Leave;
import colearn.partner.domain.coach.CoachCommand.Offer;
import colearn.partner.domain.coach.CoachCommand.Register;
import colearn.partner.domain.coach.CoachCommand.RelationshipStanding;
import colearn.partner.domain.coach.CoachCommand.Return;
import colearn.partner.domain.coach.CoachCommand.RoleHolder;
import colearn.testkit.DeciderSpec;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A coach with room for two relationships. */
class CoachTest {
    private static final UUID PERSON = new UUID(1, 1);
    private static final UUID FIRST = new UUID(2, 1);
    private static final UUID SECOND = new UUID(2, 2);
    private static final UUID THIRD = new UUID(2, 3);
    private static final CoachedIndustry CARS = new CoachedIndustry("ISIC", "4", "C2910");
    private static final Offer OFFER =
            new Offer(List.of(new Skill("Standard Work")), List.of(CARS), List.of(new Language("PT-br")), 2);
    private static final CoachEvent.Registered REGISTERED =
            new CoachEvent.Registered(PERSON, List.of("standard work"), List.of(CARS), List.of("pt-BR"), 2);

    private static final DeciderSpec<CoachCommand, Coach, CoachEvent> NOBODY = DeciderSpec.of(new CoachDecider());
    private static final DeciderSpec<CoachCommand, Coach, CoachEvent> COACH = NOBODY.given(REGISTERED);
    private static final DeciderSpec<CoachCommand, Coach, CoachEvent> FULL =
            COACH.given(new CoachEvent.Assigned(FIRST), new CoachEvent.Assigned(SECOND));

    private static Register registering(RoleHolder holder) {
        return new Register(PERSON, holder, OFFER);
    }

    private static Assign assigning(UUID relationship) {
        return new Assign(relationship, RelationshipStanding.OPEN);
    }

    @Test
    void isAPersonWhoHoldsTheRoleAndIsNoOtherCoach() {
        NOBODY.when(registering(RoleHolder.COACH)).then(REGISTERED).claiming(CoachingPerson.of(PERSON));
        NOBODY.when(registering(RoleHolder.NOBODY)).thenRejected(new CoachRejection.UnknownPerson(PERSON));
        NOBODY.when(registering(RoleHolder.WITHOUT_ROLE)).thenRejected(new CoachRejection.NotACoach(PERSON));
        COACH.when(registering(RoleHolder.COACH)).thenRejected(new CoachRejection.AlreadyRegistered(PERSON));
    }

    @Test
    void hasNoAssignmentBeyondCapacity() {
        COACH.when(assigning(FIRST)).then(new CoachEvent.Assigned(FIRST));
        FULL.when(assigning(THIRD)).thenRejected(new CoachRejection.NoFreePlace(2, 2, List.of()));
        FULL.when(assigning(FIRST)).thenNothing();
        FULL.given(new CoachEvent.AssignmentEnded(FIRST)).when(assigning(THIRD)).then(new CoachEvent.Assigned(THIRD));
        FULL.given(new CoachEvent.CapacityChanged(3)).when(assigning(THIRD)).then(new CoachEvent.Assigned(THIRD));
    }

    @Test
    void aCapacityLoweredBelowWhatIsAssignedStands() {
        FULL.when(new ChangeCapacity(1)).then(new CoachEvent.CapacityChanged(1));
        FULL.when(new ChangeCapacity(2)).thenNothing();
        var lowered = FULL.given(new CoachEvent.CapacityChanged(1));
        lowered.when(assigning(THIRD)).thenRejected(new CoachRejection.NoFreePlace(1, 2, List.of()));
        lowered.given(new CoachEvent.AssignmentEnded(SECOND))
                .when(assigning(THIRD))
                .thenRejected(new CoachRejection.NoFreePlace(1, 1, List.of()));
    }

    @Test
    void coachesWhatWasProposedAndIsNotOver() {
        COACH.when(new Assign(FIRST, RelationshipStanding.UNKNOWN))
                .thenRejected(new CoachRejection.UnknownRelationship(FIRST));
        NOBODY.when(new Assign(FIRST, RelationshipStanding.UNKNOWN)).thenRejected(new CoachRejection.NotRegistered());
        COACH.when(new Assign(FIRST, RelationshipStanding.CONCLUDED))
                .thenRejected(new CoachRejection.RelationshipIsConcluded(FIRST));
    }

    @Test
    void takesNothingMoreWhileUnavailableAndKeepsWhatIsAssigned() {
        var away = COACH.given(new CoachEvent.Assigned(FIRST), new CoachEvent.BecameUnavailable());
        COACH.when(new BecomeUnavailable()).then(new CoachEvent.BecameUnavailable());
        away.when(new BecomeUnavailable()).thenNothing();
        away.when(assigning(SECOND)).thenRejected(new CoachRejection.IsUnavailable());
        away.when(new EndAssignment(FIRST)).then(new CoachEvent.AssignmentEnded(FIRST));
        away.when(new Return()).then(new CoachEvent.Returned());
        COACH.when(new Return()).thenNothing();
        away.given(new CoachEvent.Returned()).when(assigning(SECOND)).then(new CoachEvent.Assigned(SECOND));
    }

    @Test
    void endsOnlyWhatIsAssigned() {
        COACH.when(new EndAssignment(FIRST)).thenRejected(new CoachRejection.NotAssigned(FIRST));
    }

    @Test
    void leavesNoAssignmentBehindAndMayComeAgain() {
        FULL.when(new Leave()).thenRejected(new CoachRejection.StillAssigned(List.of(FIRST, SECOND)));
        COACH.when(new Leave()).then(new CoachEvent.Left()).releasing(CoachingPerson.of(PERSON));
        var gone = COACH.given(new CoachEvent.Left());
        gone.when(new Leave()).thenNothing();
        gone.when(assigning(FIRST)).thenRejected(new CoachRejection.HasLeft());
        gone.when(new Return()).thenRejected(new CoachRejection.HasLeft());
    }

    @Test
    void nobodyIsNoCoach() {
        for (var command : List.of(assigning(FIRST), new ChangeCapacity(1), new EndAssignment(FIRST), new Leave())) {
            NOBODY.when(command).thenRejected(new CoachRejection.NotRegistered());
        }
    }

    @Test
    void valuesAreWhatTheyAreCalled() {
        assertThat(new Language("EN-us").value()).isEqualTo("en-US");
        assertThat(CARS.code()).isEqualTo("2910");
        for (var wrong : List.of("", "und", "xx", "english language", "x-private")) {
            assertThatThrownBy(() -> new Language(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Skill(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CoachedIndustry("ISIC", "4", "nothing"))
                .isInstanceOf(IllegalArgumentException.class);
        for (var places : List.of(0, 101)) {
            assertThatThrownBy(() -> new ChangeCapacity(places)).isInstanceOf(IllegalArgumentException.class);
        }
        var twice = List.of(new Skill("Kaizen"), new Skill("kaizen"));
        assertThatThrownBy(() -> new Offer(twice, List.of(), List.of(new Language("en")), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
