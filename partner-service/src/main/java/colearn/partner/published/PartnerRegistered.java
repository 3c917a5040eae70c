package colearn.partner.published;

import colearn.partner.domain.Industry;
import java.time.ZoneId;
import java.util.List;

/** An organisation became known to the institute. */
record PartnerRegistered(String name, List<String> aliases, List<Industry> industries, ZoneId zone) {}
