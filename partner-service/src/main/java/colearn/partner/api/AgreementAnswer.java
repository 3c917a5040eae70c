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
 * @param groundRules as they hold on the day asked for, like fee and defaults; null where their key was destroyed
 * @param from the first day, {@code to} the last, in {@code zone}
 * @param terms all that ever held or will, in the order in which they were recorded: of those that hold on a day the last counts
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
        List<TermsAnswer> terms,
        AgreementRow.State state,
        boolean inEffect,
        List<AgreementRow.Signature> signatures,
        @Nullable String why,
        long version) {

    /** @param from the first day on which they hold */
    record TermsAnswer(
            LocalDate from,
            @Nullable String groundRules,
            Fee fee,
            Audience defaultAudience,
            Attribution defaultAttribution) {}

    /** The texts of a row, to be opened with those of others. */
    static Stream<SealedText> texts(AgreementRow row) {
        return Stream.of(
                        Stream.of(row.terms().groundRules()),
                        row.changes().stream().map(AgreementRow.Change::groundRules),
                        Stream.ofNullable(row.why()))
                .flatMap(it -> it);
    }

    /** @param on the day whose terms are shown; null for the one that it is now */
    static AgreementAnswer of(AgreementRow row, Map<SealedText, String> words, Instant now, @Nullable LocalDate on) {
        var terms = row.termsOn(on == null ? row.dayOf(now) : on);
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
                all(row, words),
                row.state(),
                row.inEffect(now),
                row.signatures(),
                row.why() == null ? null : words.get(row.why()),
                row.version());
    }

    private static List<TermsAnswer> all(AgreementRow row, Map<SealedText, String> words) {
        var first = row.terms();
        var signed = new TermsAnswer(
                first.from(),
                words.get(first.groundRules()),
                first.fee(),
                first.defaultAudience(),
                first.defaultAttribution());
        return Stream.concat(
                        Stream.of(signed),
                        row.changes().stream()
                                .map(it -> new TermsAnswer(
                                        it.from(),
                                        words.get(it.groundRules()),
                                        it.fee(),
                                        it.defaultAudience(),
                                        it.defaultAttribution())))
                .toList();
    }
}
