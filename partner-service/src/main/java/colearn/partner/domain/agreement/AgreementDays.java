package colearn.partner.domain.agreement;

import colearn.platform.decider.Claim;
import java.time.LocalDate;
import java.util.UUID;

/** The days of a partner on which an agreement binds: no two agreements hold the same one. */
public final class AgreementDays {
    private AgreementDays() {}

    public static Claim.Days of(UUID partnerId, LocalDate from, LocalDate to) {
        return new Claim.Days("agreement", partnerId.toString(), from, to);
    }

    static Claim.Days of(Agreement.Known agreement) {
        return of(
                agreement.partnerId(), agreement.term().from(), agreement.term().to());
    }
}
