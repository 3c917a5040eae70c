package colearn.partner.published;

import java.time.ZoneId;
import java.util.List;

/** An organisation became known to the institute. */
record PartnerRegistered(String name, List<String> aliases, List<LineOfBusiness> industries, ZoneId zone) {}
