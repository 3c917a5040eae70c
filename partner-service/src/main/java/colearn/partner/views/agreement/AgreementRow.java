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
 * @param terms as they were signed, with the last day that was agreed since
 * @param changes of its terms, in the order in which they were recorded
 * @param why of its termination; null before
 */
public record AgreementRow(
        UUID agreementId,
        long version,
        Terms terms,
        State state,
        List<Signature> signatures,
        List<Change> changes,
        @Nullable SealedText why) {
    public AgreementRow {
        signatures = List.copyOf(signatures);
        changes = List.copyOf(changes);
    }

    public enum State {
        DRAFT,
        PROPOSED,
        ACTIVE,
        EXPIRED,
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
            Attribution defaultAttribution) {

        Terms with(Change it) {
            return new Terms(
                    partnerId,
                    it.groundRules(),
                    it.fee(),
                    from,
                    to,
                    zone,
                    it.defaultAudience(),
                    it.defaultAttribution());
        }

        Terms until(LocalDate later) {
            return new Terms(partnerId, groundRules, fee, from, later, zone, defaultAudience, defaultAttribution);
        }
    }

    /**
     * Other terms from a day on.
     *
     * @param from the first day on which they hold
     */
    public record Change(
            LocalDate from,
            SealedText groundRules,
            Fee fee,
            Audience defaultAudience,
            Attribution defaultAttribution) {}

    public record Signature(AgreementSide side, UUID personId, Instant at) {}

    /** Whether it binds, and covers the day that {@code moment} is on in its zone. */
    public boolean inEffect(Instant moment) {
        var day = LocalDate.ofInstant(moment, terms.zone());
        return state == State.ACTIVE && !day.isBefore(terms.from()) && !day.isAfter(terms.to());
    }

    /** The terms of a day: what was recorded last of all that holds on it. */
    public Terms termsOn(LocalDate day) {
        return changes.reversed().stream()
                .filter(change -> !change.from().isAfter(day))
                .findFirst()
                .map(terms::with)
                .orElse(terms);
    }

    /** The day that a moment is on in its zone. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, terms.zone());
    }

    AgreementRow is(long newVersion, State next) {
        return new AgreementRow(agreementId, newVersion, terms, next, signatures, changes, why);
    }

    AgreementRow signed(long newVersion, Signature signature) {
        var more = new ArrayList<>(signatures);
        more.add(signature);
        return new AgreementRow(agreementId, newVersion, terms, state, more, changes, why);
    }

    AgreementRow terminated(long newVersion, SealedText because) {
        return new AgreementRow(agreementId, newVersion, terms, State.TERMINATED, signatures, changes, because);
    }

    AgreementRow changed(long newVersion, Change change) {
        var more = new ArrayList<>(changes);
        more.add(change);
        return new AgreementRow(agreementId, newVersion, terms, state, signatures, more, why);
    }

    AgreementRow renewed(long newVersion, LocalDate to) {
        return new AgreementRow(agreementId, newVersion, terms.until(to), state, signatures, changes, why);
    }
}
