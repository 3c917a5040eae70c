package colearn.insight.views.partner;

import colearn.insight.received.PartnerFact.Industry;
import java.util.List;
import java.util.UUID;

/** A partner as it is called now. */
public record PartnerRow(UUID partnerId, String name, List<Industry> industries) {
    public PartnerRow {
        industries = List.copyOf(industries);
    }
}
