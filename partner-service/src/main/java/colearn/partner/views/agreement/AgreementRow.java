package colearn.partner.views.agreement;

import colearn.partner.domain.agreement.AgreementSide;
import colearn.partner.domain.agreement.Attribution;
import colearn.partner.domain.agreement.Audience;
import colearn.partner.domain.agreement.Fee;
import colearn.platform.secrets.SealedText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One agreement.
 *
 * @param version of the agreement
 * @param why of its termination; null before
 */
public record AgreementRow(
        UUID agreementId,
        long version,
        Terms terms,
        State state,
        List<Signature> signatures,
        @Nullable SealedText why) {
    public AgreementRow {
        signatures = List.copyOf(signatures);
    }

    public enum State {
        DRAFT,
        PROPOSED,
        ACTIVE,
        TERMINATED
    }

    /**
     * What was written down.
     *
     * @param from the first day, {@code to} the last, in {@code zone}
     */
    public record Terms(
            UUID partnerId,
            SealedText groundRules,
            Fee fee,
            LocalDate from,
            LocalDate to,
            ZoneId zone,
            Audience defaultAudience,
            Attribution defaultAttribution) {}

    public record Signature(AgreementSide side, UUID personId, Instant at) {}

    /** Whether it binds, and covers the day that {@code moment} is on in its zone. */
    public boolean inEffect(Instant moment) {
        var day = LocalDate.ofInstant(moment, terms.zone());
        return state == State.ACTIVE && !day.isBefore(terms.from()) && !day.isAfter(terms.to());
    }

    AgreementRow is(long newVersion, State next) {
        return new AgreementRow(agreementId, newVersion, terms, next, signatures, why);
    }

    AgreementRow signed(long newVersion, Signature signature) {
        var more = new ArrayList<>(signatures);
        more.add(signature);
        return new AgreementRow(agreementId, newVersion, terms, state, more, why);
    }

    AgreementRow terminated(long newVersion, SealedText because) {
        return new AgreementRow(agreementId, newVersion, terms, State.TERMINATED, signatures, because);
    }
}
