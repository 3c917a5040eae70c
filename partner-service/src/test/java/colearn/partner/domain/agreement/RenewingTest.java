package colearn.partner.domain.agreement;

import static colearn.partner.domain.agreement.Papers.*;

import colearn.partner.domain.agreement.AgreementCommand.Renew;
import colearn.partner.domain.agreement.AgreementCommand.Terminate;
import colearn.partner.domain.agreement.AgreementEvent.Renewed;
import colearn.partner.domain.agreement.AgreementEvent.Terminated;
import colearn.partner.domain.agreement.AgreementRejection.IsOver;
import colearn.partner.domain.agreement.AgreementRejection.IsTerminated;
import colearn.partner.domain.agreement.AgreementRejection.NotBinding;
import colearn.partner.domain.agreement.AgreementRejection.NotDrafted;
import colearn.partner.domain.agreement.AgreementRejection.NotLonger;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An agreement that binds is made longer. */
class RenewingTest {
    @Test
    void takesTheDaysThatAreAdded() {
        ACTIVE.at(MAY)
                .when(new Renew(LONGER))
                .then(new Renewed(LONGER))
                .releasing(days(FROM, TO))
                .claiming(days(FROM, LONGER));
    }

    @Test
    void isLonger() {
        ACTIVE.at(MAY).when(new Renew(TO)).thenRejected(new NotLonger(TO, TO));
        ACTIVE.given(new Renewed(LONGER))
                .at(MAY)
                .when(new Renew(LONGER.minusDays(1)))
                .thenRejected(new NotLonger(LONGER.minusDays(1), LONGER));
    }

    @Test
    void onItsLastDayAtTheLatest() {
        ACTIVE.at(SEPTEMBER_BEGINS.minusSeconds(1)).when(new Renew(LONGER)).then(new Renewed(LONGER));
        ACTIVE.at(SEPTEMBER_BEGINS).when(new Renew(LONGER)).thenRejected(new IsOver(TO));
    }

    @Test
    void onlyWhatBinds() {
        AN_AGREEMENT.when(new Renew(LONGER)).thenRejected(new NotDrafted());
        for (var unsigned : List.of(DRAFT, PROPOSED, HALF_SIGNED)) {
            unsigned.when(new Renew(LONGER)).thenRejected(new NotBinding());
        }
        TERMINATED.when(new Renew(LONGER)).thenRejected(new IsTerminated());
    }

    @Test
    void terminatedLaterItGivesAllOfItsDaysBack() {
        ACTIVE.given(new Renewed(LONGER))
                .at(MAY)
                .when(new Terminate(WHY))
                .then(new Terminated(WHY, new Bound(LocalDate.of(2026, 5, 9))))
                .releasing(days(FROM, LONGER))
                .claiming(days(FROM, LocalDate.of(2026, 5, 9)));
    }
}
