package colearn.partner.api;

import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.partner.Criterion;
import colearn.partner.views.directory.PartnerRow;
import colearn.platform.secrets.SealedText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A partner, and where it stands.
 *
 * @param state where it stands
 * @param since when it came to stand there
 * @param evidence the newest on each criterion
 * @param why it was declined or is paused; null for readers who may not know
 * @param version what If-Match asks for
 */
record PartnerAnswer(
        UUID id,
        String name,
        List<String> aliases,
        List<PartnerRow.Line> industries,
        ZoneId zone,
        PartnerStanding state,
        Instant since,
        Map<Criterion, EvidenceAnswer> evidence,
        @Nullable String why,
        long version) {

    /**
     * What somebody saw.
     *
     * @param text null for readers who may not know
     */
    record EvidenceAnswer(UUID by, Instant at, @Nullable String text) {}

    /** The texts of a row, to be opened with those of others. */
    static Stream<SealedText> texts(PartnerRow row) {
        return Stream.concat(
                row.evidence().values().stream().map(PartnerRow.Evidence::text), Stream.ofNullable(row.why()));
    }

    /** @param words what the reader may read, opened */
    static PartnerAnswer of(PartnerRow row, Map<SealedText, String> words) {
        var evidence = new TreeMap<Criterion, EvidenceAnswer>();
        row.evidence()
                .forEach((criterion, seen) ->
                        evidence.put(criterion, new EvidenceAnswer(seen.by(), seen.at(), words.get(seen.text()))));
        return new PartnerAnswer(
                row.partnerId(),
                row.name(),
                row.aliases(),
                row.industries(),
                row.zone(),
                row.standing(),
                row.since(),
                evidence,
                row.why() == null ? null : words.get(row.why()),
                row.version());
    }
}
