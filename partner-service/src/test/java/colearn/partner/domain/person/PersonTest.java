package colearn.partner.domain.person;

import static colearn.partner.domain.person.ProgramRole.COACH;
import static colearn.partner.domain.person.ProgramRole.PROGRAM_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.partner.domain.KnownPerson;
import colearn.partner.domain.person.PersonCommand.AssignRole;
import colearn.partner.domain.person.PersonCommand.EndRole;
import colearn.partner.domain.person.PersonCommand.Register;
import colearn.partner.domain.person.PersonEvent.Registered;
import colearn.partner.domain.person.PersonEvent.RoleAssigned;
import colearn.partner.domain.person.PersonEvent.RoleEnded;
import colearn.partner.domain.person.PersonRejection.AlreadyRegistered;
import colearn.partner.domain.person.PersonRejection.HasNotRole;
import colearn.partner.domain.person.PersonRejection.HasRole;
import colearn.partner.domain.person.PersonRejection.NotRegistered;
import colearn.partner.domain.person.PersonRejection.UnknownParty;
import colearn.platform.secrets.SealedText;
import colearn.testkit.DeciderSpec;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Somebody of the institute, who coaches from March to May. */
class PersonTest {
    private static final UUID PERSON = UUID.fromString("0190c0de-0000-7000-8000-000000000001");
    private static final UUID INSTITUTE = UUID.fromString("0190c0de-0000-7000-8000-000000000002");
    private static final SealedText NAME = new SealedText(PERSON, "bmFtZQ==");
    private static final SealedText EMAIL = new SealedText(PERSON, "ZW1haWw=");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 31);

    private static final DeciderSpec<PersonCommand, Person, PersonEvent> NOBODY = DeciderSpec.of(new PersonDecider());
    private static final DeciderSpec<PersonCommand, Person, PersonEvent> SOMEBODY =
            NOBODY.given(new Registered(INSTITUTE, NAME, EMAIL, ZONE));
    private static final DeciderSpec<PersonCommand, Person, PersonEvent> A_COACH =
            SOMEBODY.given(new RoleAssigned(COACH, MARCH, MAY));

    @Test
    void oneRoleEndsAndTheOtherStays() {
        var both = A_COACH.given(
                new RoleAssigned(PROGRAM_MANAGER, MARCH, null), new RoleAssigned(COACH, MAY.plusDays(1), null));
        assertThat(both.given(new RoleEnded(COACH, MARCH.plusDays(3))).state())
                .isEqualTo(new Person.Active(
                        INSTITUTE,
                        List.of(
                                new Assignment(COACH, MARCH, MARCH.plusDays(3)),
                                new Assignment(PROGRAM_MANAGER, MARCH, null),
                                new Assignment(COACH, MAY.plusDays(1), null))));
        both.when(new EndRole(PROGRAM_MANAGER, MAY)).then(new RoleEnded(PROGRAM_MANAGER, MAY));
    }

    @Nested
    class Registering {
        @Test
        void namesAPartyAndKeepsNameAndEmailSealed() {
            NOBODY.when(new Register(INSTITUTE, true, NAME, EMAIL, ZONE))
                    .then(new Registered(INSTITUTE, NAME, EMAIL, ZONE));
        }

        @Test
        void nobodyBelongsToAPartyThatIsNotThere() {
            NOBODY.when(new Register(INSTITUTE, false, NAME, EMAIL, ZONE)).thenRejected(new UnknownParty(INSTITUTE));
        }

        @Test
        void anIdIsRegisteredOnce() {
            A_COACH.when(new Register(INSTITUTE, true, NAME, EMAIL, ZONE))
                    .thenRejected(new AlreadyRegistered(INSTITUTE));
        }

        @Test
        void oneKeyOpensEverythingOfAPerson() {
            var elsewhere = new SealedText(INSTITUTE, "ZW1haWw=");
            assertThatThrownBy(() -> new Register(INSTITUTE, true, NAME, elsewhere, ZONE))
                    .hasMessage("a person's texts are sealed under one key");
        }

        @Test
        void anOffsetIsNoPlaceToBe() {
            assertThatThrownBy(() -> new Register(INSTITUTE, true, NAME, EMAIL, ZoneId.of("-05:00")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class AssigningARole {
        @Test
        void forSomeDaysOrWithoutAnEnd() {
            SOMEBODY.when(new AssignRole(COACH, MARCH, MAY)).then(new RoleAssigned(COACH, MARCH, MAY));
            SOMEBODY.when(new AssignRole(COACH, MARCH, null)).then(new RoleAssigned(COACH, MARCH, null));
        }

        @Test
        void twoRolesShareDays() {
            A_COACH.when(new AssignRole(PROGRAM_MANAGER, MARCH, null))
                    .then(new RoleAssigned(PROGRAM_MANAGER, MARCH, null));
        }

        @Test
        void theSameDaysAgainAreNothingNew() {
            A_COACH.when(new AssignRole(COACH, MARCH, MAY)).thenNothing();
        }

        @Test
        void oneRoleIsHadOnceOnADay() {
            A_COACH.when(new AssignRole(COACH, MAY, null)).thenRejected(new HasRole(COACH, MARCH, MAY));
            A_COACH.when(new AssignRole(COACH, MARCH.minusDays(9), MARCH)).thenRejected(new HasRole(COACH, MARCH, MAY));
            A_COACH.when(new AssignRole(COACH, MARCH.minusDays(9), null)).thenRejected(new HasRole(COACH, MARCH, MAY));
            SOMEBODY.given(new RoleAssigned(COACH, MARCH, null))
                    .when(new AssignRole(COACH, MAY, MAY))
                    .thenRejected(new HasRole(COACH, MARCH, null));
        }

        @Test
        void theDayBeforeAndTheDayAfterAreFree() {
            A_COACH.when(new AssignRole(COACH, MAY.plusDays(1), null))
                    .then(new RoleAssigned(COACH, MAY.plusDays(1), null));
            A_COACH.when(new AssignRole(COACH, MARCH.minusDays(9), MARCH.minusDays(1)))
                    .then(new RoleAssigned(COACH, MARCH.minusDays(9), MARCH.minusDays(1)));
        }

        @Test
        void itsDaysAreInOrder() {
            assertThatThrownBy(() -> new AssignRole(COACH, MAY, MARCH))
                    .hasMessage("the last day 2026-03-01 is before the first, 2026-05-31");
        }

        @Test
        void nobodyHasARole() {
            NOBODY.when(new AssignRole(COACH, MARCH, MAY)).thenRejected(new NotRegistered());
        }
    }

    @Nested
    class EndingARole {
        @Test
        void onAnyOfItsDays() {
            A_COACH.when(new EndRole(COACH, MARCH)).then(new RoleEnded(COACH, MARCH));
            A_COACH.when(new EndRole(COACH, MAY.minusDays(1))).then(new RoleEnded(COACH, MAY.minusDays(1)));
        }

        @Test
        void onItsLastDayNothingIsLeftToEnd() {
            A_COACH.when(new EndRole(COACH, MAY)).thenNothing();
            A_COACH.given(new RoleEnded(COACH, MARCH))
                    .when(new EndRole(COACH, MARCH))
                    .thenNothing();
        }

        @Test
        void notOnADayWithoutIt() {
            A_COACH.when(new EndRole(COACH, MAY.plusDays(1))).thenRejected(new HasNotRole(COACH, MAY.plusDays(1)));
            A_COACH.when(new EndRole(PROGRAM_MANAGER, MAY)).thenRejected(new HasNotRole(PROGRAM_MANAGER, MAY));
            A_COACH.given(new RoleEnded(COACH, MARCH))
                    .when(new EndRole(COACH, MAY))
                    .thenRejected(new HasNotRole(COACH, MAY));
        }

        @Test
        void freesTheDaysAfterIt() {
            A_COACH.given(new RoleEnded(COACH, MARCH))
                    .when(new AssignRole(COACH, MAY, null))
                    .then(new RoleAssigned(COACH, MAY, null));
        }

        @Test
        void nobodyHasARoleToEnd() {
            NOBODY.when(new EndRole(COACH, MARCH)).thenRejected(new NotRegistered());
        }
    }

    @Nested
    class States {
        @Test
        void eachEventLeadsToItsState() {
            assertThat(NOBODY.state()).isEqualTo(new Person.NotRegistered());
            assertThat(SOMEBODY.state()).isEqualTo(new Person.Active(INSTITUTE, List.of()));
            assertThat(A_COACH.given(new RoleAssigned(PROGRAM_MANAGER, MARCH, null), new RoleEnded(COACH, MARCH))
                            .state())
                    .isEqualTo(new Person.Active(
                            INSTITUTE,
                            List.of(
                                    new Assignment(COACH, MARCH, MARCH),
                                    new Assignment(PROGRAM_MANAGER, MARCH, null))));
        }

        @Test
        void othersKnowThemByIdAndParty() {
            assertThat(A_COACH.state().known(PERSON)).contains(new KnownPerson(PERSON, INSTITUTE));
            assertThat(NOBODY.state().known(PERSON)).isEmpty();
        }

        @Test
        void eachEventOfAPersonKnowsTheParty() {
            var decider = new PersonDecider();
            assertThat(decider.parents(NOBODY.state())).isEmpty();
            assertThat(decider.parents(SOMEBODY.state())).isEqualTo(Map.of("party", INSTITUTE));
        }

        @Test
        void anEventWithNothingBeforeItNeverThrows() {
            assertThat(NOBODY.given(new RoleAssigned(COACH, MARCH, MAY), new RoleEnded(COACH, MAY))
                            .state())
                    .isEqualTo(new Person.NotRegistered());
        }
    }
}
