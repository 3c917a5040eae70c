package colearn.partner.domain.cohort;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.partner.domain.Industry;
import colearn.partner.domain.KnownPartner;
import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.cohort.CohortCommand.Enroll;
import colearn.partner.domain.cohort.CohortCommand.Plan;
import colearn.partner.domain.cohort.CohortCommand.Withdraw;
import colearn.partner.domain.cohort.CohortEvent.PartnerEnrolled;
import colearn.partner.domain.cohort.CohortEvent.PartnerWaitlisted;
import colearn.partner.domain.cohort.CohortEvent.PartnerWithdrawn;
import colearn.testkit.DeciderSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A cohort with two seats. */
class CohortTest {
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);
    private static final UUID THIRD = new UUID(1, 3);
    private static final UUID FOURTH = new UUID(1, 4);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 4);
    private static final LocalDate JUNE = LocalDate.of(2027, 6, 30);
    private static final CohortEvent.Drafted DRAFTED = new CohortEvent.Drafted("spring", JANUARY, JUNE, 2);

    private static final DeciderSpec<CohortCommand, Cohort, CohortEvent> NOTHING = DeciderSpec.of(new CohortDecider());
    private static final DeciderSpec<CohortCommand, Cohort, CohortEvent> DRAFT = NOTHING.given(DRAFTED);
    private static final DeciderSpec<CohortCommand, Cohort, CohortEvent> OPEN = DRAFT.given(new CohortEvent.Opened());
    private static final DeciderSpec<CohortCommand, Cohort, CohortEvent> FULL =
            OPEN.given(new PartnerEnrolled(FIRST), new PartnerEnrolled(SECOND));
    private static final DeciderSpec<CohortCommand, Cohort, CohortEvent> WAITING =
            FULL.given(new PartnerWaitlisted(THIRD), new PartnerWaitlisted(FOURTH));

    private static Enroll enrolling(UUID partner) {
        return enrolling(partner, PartnerStanding.ACTIVE);
    }

    private static Enroll enrolling(UUID partner, PartnerStanding standing) {
        var industry = new Industry("ISIC", "4", "8610", true);
        return new Enroll(partner, Optional.of(new KnownPartner(partner, standing, industry)));
    }

    private static CohortRejection not(CohortStanding standing) {
        return new CohortRejection.NotWhile(standing);
    }

    @Test
    void goesFromPlanToEndInOneDirection() {
        NOTHING.when(new CohortCommand.Draft(new Plan(new ProgramName(" spring "), JANUARY, JUNE, 2)))
                .then(DRAFTED);
        DRAFT.when(new CohortCommand.Draft(new Plan(new ProgramName("other"), JANUARY, JUNE, 2)))
                .thenRejected(new CohortRejection.AlreadyDrafted());
        DRAFT.when(new CohortCommand.Open()).then(new CohortEvent.Opened());
        DRAFT.when(new CohortCommand.Start()).thenRejected(not(CohortStanding.DRAFT));
        DRAFT.when(new CohortCommand.Close()).thenRejected(not(CohortStanding.DRAFT));
        OPEN.when(new CohortCommand.Open()).thenNothing();
        OPEN.when(new CohortCommand.Start()).then(new CohortEvent.Started());
        var running = OPEN.given(new CohortEvent.Started());
        running.when(new CohortCommand.Start()).thenNothing();
        running.when(new CohortCommand.Open()).thenRejected(not(CohortStanding.RUNNING));
        running.when(new CohortCommand.Close()).then(new CohortEvent.Closed());
        var closed = running.given(new CohortEvent.Closed());
        closed.when(new CohortCommand.Close()).thenNothing();
        closed.when(new CohortCommand.Start()).thenRejected(not(CohortStanding.CLOSED));
        OPEN.when(new CohortCommand.Close()).then(new CohortEvent.Closed());
    }

    @Test
    void neverHasMoreThanItsSeats() {
        OPEN.when(enrolling(FIRST)).then(new PartnerEnrolled(FIRST));
        FULL.when(enrolling(THIRD)).then(new PartnerWaitlisted(THIRD));
        FULL.when(enrolling(FIRST)).thenNothing();
        WAITING.when(enrolling(THIRD)).thenNothing();
    }

    @Test
    void takesActivePartnersOnlyAndOnlyWhileItIsOpen() {
        OPEN.when(enrolling(FIRST, PartnerStanding.PAUSED))
                .thenRejected(new CohortRejection.PartnerNotActive(FIRST, PartnerStanding.PAUSED));
        OPEN.when(new Enroll(FIRST, Optional.empty())).thenRejected(new CohortRejection.UnknownPartner(FIRST));
        DRAFT.when(enrolling(FIRST)).thenRejected(not(CohortStanding.DRAFT));
        OPEN.given(new CohortEvent.Started()).when(enrolling(FIRST)).thenRejected(not(CohortStanding.RUNNING));
    }

    @Test
    void aWithdrawalMovesUpTheFirstOnTheWaitingList() {
        WAITING.when(new Withdraw(FIRST, Set.of(THIRD, FOURTH)))
                .then(new PartnerWithdrawn(FIRST), new PartnerEnrolled(THIRD));
        WAITING.given(new CohortEvent.Started())
                .when(new Withdraw(FIRST, Set.of(THIRD, FOURTH)))
                .then(new PartnerWithdrawn(FIRST), new PartnerEnrolled(THIRD));
        FULL.when(new Withdraw(FIRST, Set.of())).then(new PartnerWithdrawn(FIRST));
        WAITING.when(new Withdraw(THIRD, Set.of(THIRD, FOURTH))).then(new PartnerWithdrawn(THIRD));
    }

    @Test
    void whoIsNotActiveAnyMoreIsPassedAndKeepsTheirPlaceInTheQueue() {
        WAITING.when(new Withdraw(FIRST, Set.of(FOURTH)))
                .then(new PartnerWithdrawn(FIRST), new PartnerEnrolled(FOURTH));
        var passed = WAITING.given(new PartnerWithdrawn(FIRST));
        passed.when(enrolling(FIRST)).then(new PartnerWaitlisted(FIRST));
        passed.when(new Withdraw(SECOND, Set.of(THIRD))).then(new PartnerWithdrawn(SECOND), new PartnerEnrolled(THIRD));
    }

    @Test
    void onlyWhoTakesPartWithdraws() {
        FULL.when(new Withdraw(THIRD, Set.of())).thenRejected(new CohortRejection.NotEnrolled(THIRD));
        FULL.given(new CohortEvent.Started(), new CohortEvent.Closed())
                .when(new Withdraw(FIRST, Set.of()))
                .thenRejected(not(CohortStanding.CLOSED));
    }

    @Test
    void nothingHappensToWhatWasNotPlanned() {
        for (var command : List.of(
                new CohortCommand.Open(),
                new CohortCommand.Start(),
                new CohortCommand.Close(),
                new Enroll(FIRST, Optional.empty()),
                new Withdraw(FIRST, Set.of()))) {
            NOTHING.when(command).thenRejected(new CohortRejection.NotDrafted());
        }
    }

    @Test
    void valuesAreWhatTheyAreCalled() {
        for (var seats : List.of(0, 501)) {
            assertThatThrownBy(() -> new Plan(new ProgramName("x"), JANUARY, JUNE, seats))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Plan(new ProgramName("x"), JUNE, JANUARY, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ProgramName(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
