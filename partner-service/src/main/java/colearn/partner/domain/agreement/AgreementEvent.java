package colearn.partner.domain.agreement;

import colearn.platform.secrets.SealedText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

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

    /** Both sides have signed: it binds. */
    record Activated() implements AgreementEvent {}

    record Terminated(SealedText why) implements AgreementEvent {}
}
