package colearn.session.received;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as far as partner-service was heard.
 *
 * @param bound whether both sides ever signed it
 * @param over whether it has ended, on its day or before
 * @param from the first day, {@code to} the last, in {@code zone}; null while unknown
 */
public record KnownAgreement(
        boolean bound,
        boolean over,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable ZoneId zone) {
    static final KnownAgreement UNKNOWN = new KnownAgreement(false, false, null, null, null);

    KnownAgreement after(AgreementFact fact) {
        return switch (fact) {
            case AgreementFact.Activated it -> new KnownAgreement(true, over, it.from(), it.to(), it.zone());
            case AgreementFact.Renewed it -> new KnownAgreement(bound, over, from, it.to(), zone);
            case AgreementFact.Expired it -> new KnownAgreement(bound, true, from, to, zone);
            case AgreementFact.Terminated it -> new KnownAgreement(bound, true, from, to, zone);
        };
    }

    /** Whether it binds at a moment; one whose days are not known binds until its end is heard. */
    public boolean isInEffect(Instant moment) {
        if (!bound || over) {
            return false;
        }
        if (from == null || to == null || zone == null) {
            return true;
        }
        var day = LocalDate.ofInstant(moment, zone);
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
