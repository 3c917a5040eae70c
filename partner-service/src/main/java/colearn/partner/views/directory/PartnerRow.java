package colearn.partner.views.directory;

import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.partner.Criterion;
import colearn.platform.secrets.SealedText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One partner in the directory.
 *
 * @param version of the partner; what If-Match asks for
 * @param search everything that it is called, as {@code PartnerName} compares names, a line each; the name first
 * @param since when it came to stand where it stands, effective time
 * @param evidence the newest on each criterion
 * @param why of its decline or its pause, while it is declined or paused
 */
public record PartnerRow(
        UUID partnerId,
        long version,
        String name,
        List<String> aliases,
        String search,
        List<Line> industries,
        ZoneId zone,
        PartnerStanding standing,
        Instant since,
        Map<Criterion, Evidence> evidence,
        @Nullable SealedText why) {
    public PartnerRow {
        aliases = List.copyOf(aliases);
        industries = List.copyOf(industries);
        evidence = Map.copyOf(evidence);
    }

    /** A line of business, with what it stands under at the top of its scheme. */
    public record Line(String scheme, String version, String code, boolean primary, String topLevel) {}

    /** What somebody saw. */
    public record Evidence(SealedText text, UUID by, Instant at) {}

    PartnerRow seen(long newVersion, Criterion criterion, Evidence seen) {
        var more = new TreeMap<>(evidence);
        more.put(criterion, seen);
        var complete = standing == PartnerStanding.PROSPECT && more.size() == Criterion.values().length;
        return new PartnerRow(
                partnerId,
                newVersion,
                name,
                aliases,
                search,
                industries,
                zone,
                complete ? PartnerStanding.ASSESSED : standing,
                complete ? seen.at() : since,
                more,
                why);
    }

    PartnerRow stands(long newVersion, PartnerStanding next, Instant from, @Nullable SealedText because) {
        return new PartnerRow(
                partnerId, newVersion, name, aliases, search, industries, zone, next, from, evidence, because);
    }

    PartnerRow at(long newVersion) {
        return new PartnerRow(
                partnerId, newVersion, name, aliases, search, industries, zone, standing, since, evidence, why);
    }

    PartnerRow called(long newVersion, String newName) {
        return new PartnerRow(
                partnerId,
                newVersion,
                newName,
                aliases,
                SearchText.of(newName, aliases),
                industries,
                zone,
                standing,
                since,
                evidence,
                why);
    }
}
