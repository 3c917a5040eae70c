package colearn.partner.domain.agreement;

import static colearn.partner.domain.agreement.Papers.*;

import colearn.partner.domain.agreement.AgreementEvent.TermsChanged;
import colearn.partner.domain.agreement.AgreementRejection.IsTerminated;
import colearn.partner.domain.agreement.AgreementRejection.NotBinding;
import colearn.partner.domain.agreement.AgreementRejection.NotDrafted;
import colearn.partner.domain.agreement.AgreementRejection.TermsOutsideTheTerm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An agreement that binds gets other terms from a day on. */
class ChangingTermsTest {
    @Test
    void fromTodayOrALaterDayOfTheTerm() {
        var today = LocalDate.of(2026, 5, 10);
        for (var from : List.of(today, today.plusDays(1), TO)) {
            ACTIVE.at(MAY).when(terms(from)).then(changed(from));
        }
        ACTIVE.at(MAY)
                .when(terms(today.minusDays(1)))
                .thenRejected(new TermsOutsideTheTerm(today.minusDays(1), today, TO));
        ACTIVE.at(MAY).when(terms(TO.plusDays(1))).thenRejected(new TermsOutsideTheTerm(TO.plusDays(1), today, TO));
    }

    @Test
    void beforeItBeginsFromItsFirstDayOn() {
        var january = Instant.parse("2026-01-10T12:00:00Z");
        ACTIVE.at(january).when(terms(FROM)).then(changed(FROM));
        ACTIVE.at(january)
                .when(terms(FROM.minusDays(1)))
                .thenRejected(new TermsOutsideTheTerm(FROM.minusDays(1), FROM, TO));
    }

    @Test
    void onlyWhatBinds() {
        AN_AGREEMENT.when(terms(FROM)).thenRejected(new NotDrafted());
        for (var unsigned : List.of(DRAFT, PROPOSED, HALF_SIGNED)) {
            unsigned.when(terms(FROM)).thenRejected(new NotBinding());
        }
        TERMINATED.when(terms(FROM)).thenRejected(new IsTerminated());
    }

    private static TermsChanged changed(LocalDate from) {
        return new TermsChanged(from, RULES, FEE, Audience.COMMUNITY, Attribution.NAMED);
    }
}
