package colearn.partner.api;

import colearn.partner.domain.agreement.Attribution;
import colearn.partner.domain.agreement.Audience;
import colearn.partner.domain.agreement.Fee;
import colearn.partner.views.agreement.AgreementRow;
import colearn.platform.secrets.SealedText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An agreement: its terms, who has signed, whether it binds.
 *
 * @param groundRules null where their key was destroyed
 * @param from the first day, {@code to} the last, in {@code zone}
 * @param inEffect whether it binds and covers this moment
 * @param why it was terminated; null before
 */
record AgreementAnswer(
        UUID id,
        UUID partnerId,
        @Nullable String groundRules,
        Fee fee,
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        Audience defaultAudience,
        Attribution defaultAttribution,
        AgreementRow.State state,
        boolean inEffect,
        List<AgreementRow.Signature> signatures,
        @Nullable String why,
        long version) {

    /** The texts of a row, to be opened with those of others. */
    static Stream<SealedText> texts(AgreementRow row) {
        return Stream.concat(Stream.of(row.terms().groundRules()), Stream.ofNullable(row.why()));
    }

    static AgreementAnswer of(AgreementRow row, Map<SealedText, String> words, Instant now) {
        var terms = row.terms();
        return new AgreementAnswer(
                row.agreementId(),
                terms.partnerId(),
                words.get(terms.groundRules()),
                terms.fee(),
                terms.from(),
                terms.to(),
                terms.zone(),
                terms.defaultAudience(),
                terms.defaultAttribution(),
                row.state(),
                row.inEffect(now),
                row.signatures(),
                row.why() == null ? null : words.get(row.why()),
                row.version());
    }
}
