package colearn.partner.domain.agreement;

import static colearn.partner.domain.agreement.Papers.*;

import colearn.partner.domain.agreement.AgreementCommand.Terminate;
import colearn.partner.domain.agreement.AgreementEvent.Terminated;
import colearn.partner.domain.agreement.AgreementRejection.IsOver;
import colearn.partner.domain.agreement.AgreementRejection.IsTerminated;
import colearn.partner.domain.agreement.AgreementRejection.NotDrafted;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An agreement ends before its time, and gives the days back that are left. */
class TerminatingTest {
    private static final Bound NEVER = new Bound(null);

    private static Bound until(String lastDay) {
        return new Bound(LocalDate.parse(lastDay));
    }

    @Test
    void givesBackTheDayAndAllAfterIt() {
        ACTIVE.at(Instant.parse("2026-05-10T12:00:00Z"))
                .when(new Terminate(WHY))
                .then(new Terminated(WHY, until("2026-05-09")))
                .releasing(days(FROM, TO))
                .claiming(days(FROM, LocalDate.of(2026, 5, 9)));
    }

    @Test
    void theDayIsTheOneOfItsZone() {
        ACTIVE.at(Instant.parse("2026-05-10T03:59:59Z"))
                .when(new Terminate(WHY))
                .then(new Terminated(WHY, until("2026-05-08")))
                .claiming(days(FROM, LocalDate.of(2026, 5, 8)));
    }

    @Test
    void onItsFirstDayOrBeforeEverythingIsGivenBack() {
        ACTIVE.at(Instant.parse("2026-03-02T12:00:00Z"))
                .when(new Terminate(WHY))
                .then(new Terminated(WHY, NEVER))
                .releasing(days(FROM, TO))
                .claiming();
        ACTIVE.at(Instant.parse("2026-01-01T12:00:00Z"))
                .when(new Terminate(WHY))
                .then(new Terminated(WHY, NEVER))
                .releasing(days(FROM, TO))
                .claiming();
    }

    @Test
    void onItsLastDayItCanStillEndEarly() {
        ACTIVE.at(Instant.parse("2026-08-31T12:00:00Z"))
                .when(new Terminate(WHY))
                .then(new Terminated(WHY, until("2026-08-30")))
                .releasing(days(FROM, TO))
                .claiming(days(FROM, LocalDate.of(2026, 8, 30)));
    }

    @Test
    void whatHasRunOutIsOver() {
        ACTIVE.at(Instant.parse("2026-09-01T12:00:00Z"))
                .when(new Terminate(WHY))
                .thenRejected(new IsOver(TO));
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "PROPOSED", "HALF_SIGNED"})
    void whatNeverBoundHasNoDaysToGiveBack(Standing standing) {
        standing.agreement
                .when(new Terminate(WHY))
                .then(new Terminated(WHY, NEVER))
                .releasing()
                .claiming();
    }

    @Test
    void aSecondReasonIsNotDroppedSilently() {
        TERMINATED.when(new Terminate(WHY)).thenRejected(new IsTerminated());
    }

    @Test
    void whatWasNeverDraftedCannotEnd() {
        AN_AGREEMENT.when(new Terminate(WHY)).thenRejected(new NotDrafted());
    }
}
