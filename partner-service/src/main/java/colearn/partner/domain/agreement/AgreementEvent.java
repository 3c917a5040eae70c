package colearn.partner.domain.agreement;

import colearn.platform.secrets.SealedText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has happened to an agreement. */
public sealed interface AgreementEvent {

    /**
     * Somebody has written down what could be agreed.
     *
     * @param from the first day, {@code to} the last, in {@code zone}
     */
    record Drafted(
            UUID partnerId,
            SealedText groundRules,
            Fee fee,
            LocalDate from,
            LocalDate to,
            ZoneId zone,
            Audience defaultAudience,
            Attribution defaultAttribution)
            implements AgreementEvent {}

    record Proposed() implements AgreementEvent {}

    record Signed(AgreementSide side, UUID personId) implements AgreementEvent {}

    /**
     * Both sides have signed: it binds.
     *
     * @param from the first day, {@code to} the last, in {@code zone}, as they were drafted; null in what the first release recorded
     */
    record Activated(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable ZoneId zone) implements AgreementEvent {}

    /**
     * Other rules, another fee, other defaults hold from a day on; what held before stays readable.
     *
     * @param from the first day, in the agreement's zone
     */
    record TermsChanged(
            LocalDate from, SealedText groundRules, Fee fee, Audience defaultAudience, Attribution defaultAttribution)
            implements AgreementEvent {}

    /**
     * It binds for longer.
     *
     * @param to the last day, in the agreement's zone
     */
    record Renewed(LocalDate to) implements AgreementEvent {}

    /** Its last day is over; effective at the first moment after it, in the agreement's zone. */
    record Expired() implements AgreementEvent {}

    /** @param bound null in what the first releases recorded */
    record Terminated(SealedText why, @Nullable Bound bound) implements AgreementEvent {}
}
